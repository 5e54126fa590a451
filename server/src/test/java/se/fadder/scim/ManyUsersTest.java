package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.people.UnitId;
import se.fadder.scim.ScimScene.Said;

/** Tests that 10,000 users are gone through in pages, each once, by few statements. */
@OnOneDatabase
record ManyUsersTest(Database database) {
  private static final int MANY = 10_000;

  interface ManySql {
    @SqlUpdate(
        """
        insert into person (id, given_name, family_name, email, sort_key, search_text)
        with recursive n (i) as (select 1 union all select i + 1 from n where i < :many)
        select '00000000-0000-7000-8000-' || (100000000000 + i), 'Person', 'Nr ' || i,
          'nr' || i || '@storsjo.example', 'x', 'x' from n
        """)
    void people(int many);

    @SqlUpdate(
        """
        insert into employment (id, person_id, unit_id, title, form, first_day)
        with recursive n (i) as (select 1 union all select i + 1 from n where i < :many)
        select '00000000-0000-7001-8000-' || (100000000000 + i),
          '00000000-0000-7000-8000-' || (100000000000 + i), :unit, 'Vikarie', 'TEMPORARY',
          '2020-01-01' from n
        """)
    void employments(int many, UnitId unit);
  }

  @Test
  void everybodyIsOnOnePageAndAPageCostsTheSameEverywhere() {
    ScimScene scene = new ScimScene(database);
    int before = scene.list("/Users").total();
    database.write(tx -> {
      tx.sql(ManySql.class).people(MANY);
      tx.sql(ManySql.class).employments(MANY, scene.world.unit("Norr").id());
      return true;
    });
    List<String> ids = new ArrayList<>();
    List<Long> statements = new ArrayList<>();
    for (int start = 1; start <= MANY + before; start += Listing.MOST) {
      long asked = database.counts().statements();
      Said page = scene.list("/Users", "startIndex", Integer.toString(start), "count", "1000");
      statements.add(database.counts().statements() - asked);
      assertThat(page.total()).isEqualTo(MANY + before);
      page.body().path("Resources").forEach(user -> ids.add(user.path("id").asText()));
    }
    assertThat(ids).hasSize(MANY + before);
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(statements.subList(0, 50)).containsOnly(statements.getFirst());

    Said some =
        scene.list("/Users", "filter", "userName sw \"nr99\" and active eq true", "count", "5");
    assertThat(some.total()).isEqualTo(111);
    assertThat(some.userNames()).hasSize(5);
    long asked = database.counts().statements();
    Said one = scene.list("/Users", "filter", "userName eq \"nr9999@storsjo.example\"");
    assertThat(one.userNames()).containsExactly("nr9999@storsjo.example");
    assertThat(database.counts().statements() - asked).isLessThan(20);
  }
}
