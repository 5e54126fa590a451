package se.fadder.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import java.io.IOException;
import java.util.List;
import javax.ws.rs.client.Client;
import javax.ws.rs.client.ClientBuilder;
import javax.ws.rs.client.ClientRequestFilter;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.spi.ConnectorProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningScim;

/**
 * Tests that a client which nobody here wrote, the SCIM 2 SDK of UnboundID, gets on with a server.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignScimClientTest {
  private RunningScim server;
  private Client client;
  private ScimService scim;

  @BeforeAll
  void start() throws IOException {
    server = RunningScim.start();
    ConnectorProvider connectors = (one, configuration) -> new JdkConnector();
    client =
        ClientBuilder.newClient(new ClientConfig().connectorProvider(connectors))
            .register(
                (ClientRequestFilter)
                    request ->
                        request
                            .getHeaders()
                            .putSingle("Authorization", "Bearer " + server.token()));
    scim = new ScimService(client.target(server.address().resolve("/scim/v2")));
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private UserResource user(String name) {
    UserResource user =
        new UserResource()
            .setUserName(name + "@storsjo.example")
            .setName(new Name().setGivenName(name).setFamilyName("Ödman"))
            .setTitle("Socialsekreterare")
            .setActive(true)
            .setEmails(List.of(new Email().setType("work").setValue(name + "@storsjo.example")));
    user.setExternalId("ext-" + name);
    user.setExtension(new EnterpriseUserExtension().setDepartment(server.department()));
    return user;
  }

  @Test
  void addsFindsReplacesPatchesAndDeletesAUser() throws ScimException {
    UserResource added = scim.create("Users", user("foreign"));
    assertThat(added.getMeta().getVersion()).startsWith("W/");
    assertThat(scim.retrieve(added)).isEqualTo(added);
    assertThat(scim.retrieve("Users", added.getId(), UserResource.class).getDisplayName())
        .isEqualTo("foreign Ödman");
    assertThatThrownBy(() -> scim.create("Users", user("foreign")))
        .isInstanceOf(ResourceConflictException.class);

    UserResource replaced = scim.replaceRequest(added.setTitle("Samordnare")).ifMatch().invoke();
    assertThat(replaced.getTitle()).isEqualTo("Samordnare");
    assertThatThrownBy(() -> scim.replaceRequest(added.setTitle("Chef")).ifMatch().invoke())
        .isInstanceOf(PreconditionFailedException.class);

    UserResource patched =
        scim.modifyRequest(replaced)
            .replaceValue("name.givenName", "Foreign")
            .replaceValue("title", "Handläggare")
            .ifMatch()
            .invoke();
    assertThat(patched.getName().getGivenName()).isEqualTo("Foreign");
    UserResource ended = scim.modifyRequest(patched).replaceValue("active", false).invoke();
    assertThat(ended.getActive()).isFalse();
    assertThat(ended.getTitle()).isEqualTo("Handläggare");

    scim.delete(ended);
    assertThatThrownBy(() -> scim.retrieve("Users", added.getId(), UserResource.class))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void namesAManagerAndTakesThemBack() throws ScimException {
    UserResource chief = scim.create("Users", user("chief"));
    UserResource led = user("led");
    led.setExtension(
        new EnterpriseUserExtension()
            .setDepartment(server.department())
            .setManager(new Manager().setValue(chief.getId())));
    UserResource added = scim.create("Users", led);
    assertThat(manager(added)).isEqualTo(chief.getId());
    assertThat(manager(scim.retrieve(added))).isEqualTo(chief.getId());
    String path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
    assertThatThrownBy(
            () -> scim.modifyRequest(added).replaceValue(path + ".value", added.getId()).invoke())
        .isInstanceOf(BadRequestException.class)
        .extracting(refused -> ((ScimException) refused).getScimError().getScimType())
        .isEqualTo("invalidValue");
    scim.modifyRequest(added).removeValues(path).invoke();
    List<GroupResource> ledBy =
        scim.search("Groups", "members eq \"" + chief.getId() + "\"", GroupResource.class)
            .getResources();
    assertThat(ledBy).isEmpty();
  }

  private static String manager(UserResource user) {
    return user.getExtension(EnterpriseUserExtension.class).getManager().getValue();
  }

  @Test
  void searchesWithAFilterAndInPages() throws ScimException {
    for (String name : List.of("page1", "page2", "page3")) {
      scim.create("Users", user(name));
    }
    ListResponse<UserResource> found =
        scim.searchRequest("Users")
            .filter("userName sw \"page\" and active eq true")
            .page(2, 2)
            .invoke(UserResource.class);
    assertThat(found.getTotalResults()).isEqualTo(3);
    assertThat(found.getStartIndex()).isEqualTo(2);
    assertThat(found.getResources())
        .extracting(UserResource::getUserName)
        .containsExactly("page2@storsjo.example", "page3@storsjo.example");
    assertThat(
            scim.searchRequest("Users")
                .filter("externalId eq \"ext-page1\"")
                .attributes("userName")
                .<UserResource>invokePost(UserResource.class)
                .getResources())
        .hasSize(1)
        .allSatisfy(user -> assertThat(user.getName()).isNull());
    assertThatThrownBy(() -> scim.search("Users", "shoeSize eq 40", UserResource.class))
        .isInstanceOfSatisfying(
            ScimException.class,
            e -> assertThat(e.getScimError().getScimType()).isEqualTo("invalidFilter"));
  }

  @Test
  void seesRolesAsGroupsAndGivesOne() throws ScimException {
    UserResource user = scim.create("Users", user("member"));
    GroupResource group =
        scim.search(
                "Groups",
                "displayName sw \"Expert, \" and displayName co \"(" + server.department() + ")\"",
                GroupResource.class)
            .getResources()
            .getFirst();
    List<Member> before = group.getMembers();
    GroupResource given =
        scim.modifyRequest(group)
            .addValues("members", new Member().setValue(user.getId()))
            .invoke();
    assertThat(given.getMembers())
        .extracting(Member::getValue)
        .hasSize((before == null ? 0 : before.size()) + 1)
        .contains(user.getId());
    GroupResource taken =
        scim.modifyRequest(given)
            .removeValues("members[value eq \"" + user.getId() + "\"]")
            .invoke();
    assertThat(taken.getMembers() == null ? List.of() : taken.getMembers())
        .hasSize(before == null ? 0 : before.size());
  }

  @Test
  void readsWhatTheServerTellsOfItself() throws ScimException {
    assertThat(scim.getServiceProviderConfig().getPatch().isSupported()).isTrue();
    assertThat(scim.getServiceProviderConfig().getEtag().isSupported()).isTrue();
    assertThat(scim.getResourceTypes().getResources()).hasSize(2);
    assertThat(scim.getSchema(ScimScene.USER).getAttributes()).hasSize(7);
    assertThat(scim.getSchemas().getTotalResults()).isEqualTo(3);
  }
}
