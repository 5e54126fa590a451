package se.fadder.seed;

import static se.fadder.seed.Broken.employments;
import static se.fadder.seed.Broken.mentorships;
import static se.fadder.seed.Broken.people;
import static se.fadder.seed.Broken.plans;
import static se.fadder.seed.Broken.roles;
import static se.fadder.seed.Broken.text;
import static se.fadder.seed.Broken.units;

import java.util.stream.Stream;

/** The broken rows, which contradict themselves, one another or the calendar. */
final class BrokenRows {
  private BrokenRows() {}

  static Stream<Broken> organisation() {
    return Stream.of(
        units("an unknown kind", "MUNICIPALITY", "KINGDOM", 2, "kind is 'KINGDOM'"),
        units("no municipality", "lillby,,MUNICIPALITY", "lillby,,SECTOR", 2, "parent is empty"),
        units("a second municipality", "omsorg,lillby,SECTOR", "omsorg,,MUNICIPALITY", 3, "second"),
        units(
            "a municipality below a unit",
            "omsorg,lillby,SECTOR",
            "omsorg,lillby,MUNICIPALITY",
            3,
            "no parent"),
        units("a second root", "omsorg,lillby,", "omsorg,,", 3, "parent is empty"),
        units("an unknown parent", "norr,barn", "norr,barnen", 5, "'barnen', which is not defined"),
        units("a parent below", "omsorg,lillby", "omsorg,norr", 3, "must stand above"),
        units("a cycle of one", "barn,omsorg", "barn,barn", 4, "must stand above"),
        units(
            "a cycle of two",
            "barn,omsorg,UNIT",
            "barn,norr,UNIT",
            4,
            "'norr', which must stand above"),
        units(
            "a unit twice",
            "norr,barn",
            "barn,barn",
            5,
            "the key 'barn' stands on an earlier line"),
        units(
            "the name of a unit twice",
            "norr,barn,TEAM,\"Team Norr, Lillby\"",
            "norr,omsorg,TEAM,Barn och familj",
            5,
            "name 'Barn och familj'"),
        people("a person twice", "nils,", "asa,", 3, "the key 'asa' stands on an earlier line"),
        people("an address twice", "nils.ek", "asa.oberg", 3, "the email"));
  }

  static Stream<Broken> employment() {
    return Stream.of(
        employments("an unknown person", "nils,norr", "nisse,norr", 3, "person names 'nisse'"),
        employments("an unknown unit", "nils,norr", "nils,soder", 3, "unit names 'soder'"),
        employments("an unknown form", "TEMPORARY", "SEASONAL", 5, "form is 'SEASONAL'"),
        employments("no day", "PERMANENT,-900", "PERMANENT,", 3, "firstDay is empty"),
        employments("a day in words", "-900,,\n", "soon,,\n", 3, "firstDay is 'soon'"),
        employments("a date", "-900,,\n", "2024-01-01,,\n", 3, "not a number of days"),
        employments("a fraction", "-900,,\n", "-900.5,,\n", 3, "not a number of days"),
        employments("foreign digits", "-900,,\n", "-٩٠٠,,\n", 3, "not a number of days"),
        employments("a day out of all bounds", "-900,,\n", "99999999999,,\n", 3, "not a number"),
        employments("a day too far back", "-900,,\n", "-20000,,\n", 3, "days away"),
        employments("a day too far ahead", "-900,,\n", "20000,,\n", 3, "days away"),
        employments("an end before the beginning", "-900,-20", "-900,-901", 5, "before it begins"),
        employments(
            "an employment twice",
            "otto,norr",
            "nils,norr,Socialsekreterare,PERMANENT,-900,,\notto,norr",
            5,
            "overlaps with line 3"),
        employments(
            "two employments at a time", "otto,norr", "nils,barn", 5, "overlaps with line 3"),
        roles("an unknown role", "EXPERT", "KING", 3, "role is 'KING'"),
        roles("a role of nobody", "otto,EXPERT", "ottar,EXPERT", 3, "person names 'ottar'"),
        roles("a role nowhere", "EXPERT,norr", "EXPERT,soder", 3, "unit names 'soder'"),
        roles(
            "a role twice",
            "otto,EXPERT,norr,-900,-20",
            "asa,MANAGER,omsorg,-30,",
            3,
            "overlaps with line 2"),
        roles("a role before employment", "omsorg,-2000", "omsorg,-2100", 2, "not employed on"),
        roles("a role after employment", "-900,-20", "-900,-19", 3, "not employed on"),
        roles("a role that ends before it begins", "-900,-20", "-20,-900", 3, "before it begins"));
  }

  static Stream<Broken> mentorship() {
    return Stream.of(
        mentorships("an unknown mentor", "nils,mira", "nisse,mira", 3, "mentor names 'nisse'"),
        mentorships("an unknown newcomer", "nils,mira", "nils,mimmi", 3, "newHire names 'mimmi'"),
        mentorships("a mentorship of oneself", "siri,mira", "mira,mira", 4, "their own mentor"),
        mentorships(
            "before employment", "mira,MAIN,-35", "mira,MAIN,-42", 2, "newHire names 'mira', who"),
        mentorships("after employment", "-35,-21", "-35,-19", 2, "mentor names 'otto', who"),
        mentorships("ends before it begins", "-35,-21", "-21,-35", 2, "before it begins"),
        mentorships("a manager as mentor", "siri,mira", "asa,mira", 4, "A manager is no mentor"),
        mentorships("an unknown kind", "mira,CO", "mira,BESIDE", 4, "kind is 'BESIDE'"),
        mentorships("a pair twice", "siri,mira,CO", "nils,mira,CO", 4, "overlaps with line 3"),
        mentorships(
            "two main mentors",
            "siri,mira,CO,-14",
            "siri,mira,MAIN,-7",
            4,
            "overlaps with line 3"));
  }

  /** Of skills, and of what mentors and newcomers say of themselves. */
  static Stream<Broken> profiles() {
    String mentors = "lillby/mentorprofiles.csv";
    return Stream.of(
        text("a skill of no kind", "lillby/skills.csv", "finska,L", "finska,X", 4, "not one of"),
        text("two skills of a name", "lillby/skills.csv", ",Vuxna", ",Barn", 3, "skill"),
        text("two skills of a key", "lillby/skills.csv", "vuxna,", "barn,", 3, "earlier line"),
        text("seven seats", mentors, "nils,3", "nils,7", 2, "from 0 to 6"),
        text("a pause without an end", mentors, "5,12", "5,", 2, "has a last day"),
        text("a pause that ends too soon", mentors, "5,12", "5,4", 2, "before the first"),
        text("a skill that is not there", mentors, "barn finska", "bern", 2, "not defined"),
        text(
            "a newcomer of whom nobody knows",
            "lillby/newcomerprofiles.csv",
            "mira,",
            "mora,",
            2,
            "person names"));
  }

  static Stream<Broken> planning() {
    return Stream.of(
        plans("a plan of nobody", "mira,grund", "mimmi,grund", 2, "newHire names 'mimmi'"),
        new Broken(
            "a plan without employment",
            Lillby.whole()
                .with("lillby/people.csv", "otto,", "ulla,Ulla,Alm,,\notto,")
                .with("lillby/plans.csv", "mira,grund", "ulla,grund"),
            "lillby/plans.csv",
            2,
            "without an employment"),
        plans("an unknown template", "grund,asa", "grunden,asa", 2, "no template grunden"),
        plans("an unknown owner", "grund,asa", "grund,ase", 2, "owner names 'ase'"),
        plans("an owner who has left", "grund,asa", "grund,otto", 2, "owner names 'otto', who"),
        plans("an owner of one's own plan", "grund,asa", "grund,mira", 2, "owner is the newcomer"),
        plans(
            "a plan twice",
            "lunch,besok",
            "lunch,besok\nmira,extra,asa,-1,,",
            3,
            "the newHire 'mira' stands on an earlier line"),
        plans("done in the future", "asa,-1", "asa,1", 2, "doneUntil lies in the future"),
        plans("done long before the plan", "asa,-1", "asa,-70", 2, "days before the plan"),
        plans("done nobody knows when", "asa,-1", "asa,", 2, "doneUntil is empty"),
        plans("an unknown open step", "lunch,", "lunch middag,", 2, "open names 'middag'"),
        plans("an unknown early step", ",besok", ",besoka", 2, "early names 'besoka'"),
        plans(
            "open and early",
            "lunch,besok",
            "lunch,lunch",
            2,
            "'lunch' stands in open and in early"),
        text(
                "a plan of somebody never at work",
                "lillby/absences.csv",
                "nils,-6,8",
                "mira,-3000,1800",
                2,
                "never at work")
            .in("lillby/plans.csv"));
  }

  static Stream<Broken> calendarAndAccounts() {
    return Stream.of(
        text("an absence of nobody", "lillby/absences.csv", "nils,", "nisse,", 2, "person names"),
        text("ends before it begins", "lillby/absences.csv", "-6,8", "8,-6", 2, "before it begins"),
        text("an absence twice", "lillby/absences.csv", "8\n", "8\nnils,8,9\n", 3, "overlaps"),
        text("part time of nobody", "lillby/parttime.csv", "asa,", "ase,", 2, "person names"),
        text("an unknown weekday", "lillby/parttime.csv", "THU", "TOR", 2, "holds 'TOR'"),
        text(
            "no weekdays", "lillby/parttime.csv", "MON TUE WED THU", "", 2, "workingDays is empty"),
        text(
            "part time twice",
            "lillby/parttime.csv",
            "15:30\n",
            "15:30\nasa,-3,,MON,\n",
            3,
            "overlaps with line 2"),
        text("hours of no day", "lillby/parttime.csv", "08:00-15:30", "8-15", 2, "hours is '8-15'"),
        text("hours that end first", "lillby/parttime.csv", "08:00", "17:00", 2, "not after 17:00"),
        text("hours of a Sunday", "lillby/parttime.csv", "THU", "SUN", 2, "Monday to Friday"),
        text("an account of nobody", "lillby/accounts.csv", "mira,", "mimmi,", 3, "person names"),
        text("two accounts", "lillby/accounts.csv", "mira,", "asa,", 3, "the person 'asa'"),
        text("a user name twice", "lillby/accounts.csv", "mira.lund", "asa.oberg", 3, "username"));
  }
}
