package se.fadder.pairing;

import static se.fadder.pairing.PairingFragments.GOES_ON;
import static se.fadder.pairing.PairingFragments.SEEN;
import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.REACH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of proposals and of the weights that they are made with. */
interface PairingProposalSql {
  String PROPOSALS =
      """
      select p.id, p.made_by, p.made_at, p.state, p.revision, p.changed, p.new_hires, p.placed, p.points,
        p.weights_unit, p.weights_areas, p.weights_weekdays, p.weights_language, p.weights_strangers,
        p.shortages
      """;

  /** The weights that some organisations have set. */
  @SqlQuery(
      """
      select organisation_id, unit as weights_unit, areas as weights_areas, weekdays as weights_weekdays,
        language as weights_language, strangers as weights_strangers
      from pairing_weights
      where organisation_id in (<organisations>)
      """)
  List<WeightsOf> weights(@BindEach("organisations") Collection<UnitId> organisations);

  /** The weights of an organisation. */
  record WeightsOf(UnitId organisationId, PairingWeights weights) {}

  @SqlUpdate(
      """
      insert into pairing_weights (organisation_id, unit, areas, weekdays, language, strangers)
      values (:organisation, :unit, :areas, :weekdays, :language, :strangers)
      on conflict (organisation_id) do update set
        unit = :unit, areas = :areas, weekdays = :weekdays, language = :language, strangers = :strangers
      """)
  void setWeights(UnitId organisation, @BindRecord PairingWeights weights);

  @SqlUpdate(
      """
      insert into pairing_proposal (id, made_by, made_at, state, revision, changed, new_hires, placed, points,
        shortages, weights_unit, weights_areas, weights_weekdays, weights_language, weights_strangers)
      values (:id, :madeBy, :madeAt, :state, :revision, :changed, :newHires, :placed, :points,
        :shortages, :unit, :areas, :weekdays, :language, :strangers)
      """)
  void insert(@BindRecord PairingProposal proposal, @BindRecord PairingWeights weights);

  @SqlUpdate(
      """
      insert into pairing_proposal_unit (proposal_id, side, unit_id)
      values (:proposalId, :side, :unitId)
      """)
  void insertUnits(@BindRows Collection<Place> units);

  /** A unit that a proposal is about, on one side. */
  record Place(PairingProposalId proposalId, Side side, UnitId unitId) {}

  /** The sides of a proposal. */
  enum Side {
    NEW_HIRES,
    MENTORS
  }

  @SqlQuery(
      """
      select proposal_id, side, unit_id from pairing_proposal_unit
      where proposal_id in (<ids>)
      order by proposal_id, side, unit_id
      """)
  List<Place> places(@BindEach("ids") Collection<PairingProposalId> ids);

  /** The units whose mentors some proposals look at. */
  @SqlQuery(
      """
      select s.proposal_id, s.unit_id, u.path as unit_path
      from pairing_proposal_unit s join unit u on u.id = s.unit_id
      where s.proposal_id in (<ids>) and s.side = 'MENTORS'
      """)
  List<MentorPlace> mentorPlaces(@BindEach("ids") Collection<PairingProposalId> ids);

  record MentorPlace(PairingProposalId proposalId, UnitId unitId, UnitPath unitPath) {}

  /** Some proposals, whoever may see them. */
  @SqlQuery(PROPOSALS + "from pairing_proposal p where p.id in (<ids>)")
  List<PairingProposal> byIds(@BindEach("ids") Collection<PairingProposalId> ids);

  /** Those of some proposals that somebody may see. */
  @SqlQuery(REACH + PROPOSALS + "from pairing_proposal p where p.id in (<ids>) and " + SEEN)
  List<PairingProposal> seen(
      PersonId viewer, LocalDate day, @BindEach("ids") Collection<PairingProposalId> ids);

  /**
   * The proposals that somebody may see, the newest first, looked for in each unit: for those whose
   * reach covers few units.
   */
  @SqlQuery(
      REACH
          + """
          , place as (
            select distinct u.id
            from reach l join unit u on
          """
          + BELOW
          + ")\n"
          + PROPOSALS
          + """
          from pairing_proposal p
          where p.id in (
            select s.proposal_id from place cross join pairing_proposal_unit s
            where s.unit_id = place.id and s.side = 'NEW_HIRES')
            and p.id < :before and
          """
          + SEEN
          + """
          order by p.id desc
          limit :limit
          """)
  List<PairingProposal> inUnits(PersonId viewer, LocalDate day, String before, int limit);

  /** The same, looked for along all: for those whose reach covers most units. */
  @SqlQuery(
      REACH
          + PROPOSALS
          + """
          from pairing_proposal p
          where p.id < :before and
          """
          + SEEN
          + """
          order by p.id desc
          limit :limit
          """)
  List<PairingProposal> anywhere(PersonId viewer, LocalDate day, String before, int limit);

  /** Has a proposal worked out anew. */
  @SqlUpdate(
      "update pairing_proposal set state = 'SOLVING', revision = revision + 1 where id = :id")
  void solve(PairingProposalId id);

  /** Writes that a proposal was worked out. */
  @SqlUpdate(
      """
      update pairing_proposal set state = 'READY', changed = false, shortages = :shortages where id = :id
      """)
  void solved(PairingProposalId id, PairingShortages shortages);

  @SqlUpdate(
      """
      update pairing_proposal set state = 'FAILED', revision = revision + 1
      where id = :id and state = 'SOLVING'
      """)
  void fail(PairingProposalId id);

  /** Writes that somebody has changed a line. */
  @SqlUpdate("update pairing_proposal set changed = true where id = :id")
  void change(PairingProposalId id);

  /** Counts anew what stands in a proposal; one that is ready is over when no line can go on. */
  @SqlUpdate(
      """
      update pairing_proposal set
        state = case
          when state <> 'READY' or exists (
            select 1
            from pairing_line x left join mentor_request q on q.id = x.request_id
            where x.proposal_id = :id and
      """
          + GOES_ON
          + """
              ) then state
              else 'OVER' end,
            revision = revision + 1,
            new_hires = (select count(*) from pairing_line x where x.proposal_id = :id),
            placed = (select count(x.mentor_id) from pairing_line x where x.proposal_id = :id),
            points = (select coalesce(sum(x.points), 0) from pairing_line x where x.proposal_id = :id)
          where id = :id
          """)
  void count(PairingProposalId id);

  @SqlUpdate("delete from pairing_proposal where id in (<ids>)")
  void delete(@BindEach("ids") Collection<PairingProposalId> ids);

  @SqlQuery(
      "select p.id from pairing_proposal p where p.made_at < :before order by p.made_at limit"
          + " :most")
  List<PairingProposalId> madeBefore(Instant before, int most);
}
