package se.fadder.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The files of a municipality that is small enough to break in every way. */
record Lillby(Map<String, byte[]> files) implements SeedFiles {
  static final String FOLDER = "lillby";
  static final List<String> TEMPLATES = List.of("templates/grund.yaml", "templates/extra.yaml");

  /** Each file after a line with its name. */
  private static final String FILES =
      """
      == lillby/units.csv
      key,parent,kind,name
      lillby,,MUNICIPALITY,Lillby kommun
      omsorg,lillby,SECTOR,Omsorg
      barn,omsorg,UNIT,Barn och familj
      norr,barn,TEAM,"Team Norr, Lillby"
      == lillby/people.csv
      key,givenName,familyName,alias,email
      asa,Åsa,Öberg,,asa.oberg@lillby.example
      nils,Nils,Ek,,nils.ek@lillby.example
      mira,Mira,Lund,,mira.lund@lillby.example
      otto,Otto,Berg,,
      siri,Siri,Alm,,
      == lillby/contacts.csv
      person,phone,email
      asa,070-174 06 05,asa.oberg@lillby.example
      == lillby/employments.csv
      person,unit,title,form,firstDay,lastDay,experience
      asa,omsorg,Enhetschef,PERMANENT,-2000,,
      nils,norr,Socialsekreterare,PERMANENT,-900,,
      mira,norr,Socialsekreterare,PERMANENT,-35,,NEWLY_GRADUATED
      otto,norr,Socialsekreterare,TEMPORARY,-900,-20,
      siri,norr,Socialsekreterare,PERMANENT,-900,,
      == lillby/roles.csv
      person,role,unit,firstDay,lastDay
      asa,MANAGER,omsorg,-2000,
      otto,EXPERT,norr,-900,-20
      == lillby/mentorships.csv
      mentor,newHire,kind,firstDay,lastDay
      otto,mira,MAIN,-35,-21
      nils,mira,MAIN,-14,
      siri,mira,CO,-14,
      == lillby/plans.csv
      newHire,template,owner,doneUntil,open,early
      mira,grund,asa,-1,lunch,besok
      == lillby/completed.csv
      newHire,template,owner,closed,late,skipped
      siri,grund,asa,-500,lunch,besok
      == lillby/ramps.csv
      newHire,own,coHandled
      mira,3 4 5 6 7 8 9 10 11 12 13 14,3 3 4 4 5 5 6 6 7 7 8 8
      == lillby/casecounts.csv
      newHire,week,own,coHandled
      mira,-2,2,3
      mira,-1,3,3
      == lillby/skills.csv
      key,kind,name
      barn,AREA,Barn
      vuxna,AREA,Vuxna
      finska,LANGUAGE,Finska
      == lillby/mentorprofiles.csv
      person,seats,room,pauseFrom,pauseTo,greeting,skills
      nils,3,ROOM,5,12,Hej!,barn finska
      == lillby/newcomerprofiles.csv
      person,skills
      mira,barn
      == lillby/absences.csv
      person,firstDay,lastDay
      nils,-6,8
      == lillby/parttime.csv
      person,firstDay,lastDay,workingDays,hours
      asa,-55,,MON TUE WED THU,08:00-15:30
      == lillby/accounts.csv
      person,username
      asa,asa.oberg
      mira,mira.lund
      == lillby/unitwelcomes.csv
      unit,beginsAt,place,bring
      omsorg,09:00,Kommunhuset,
      == lillby/welcomes.csv
      newHire,beginsAt,place,meets,bring
      mira,08:30,,nils,Legitimation
      == lillby/showcase.csv
      person,about
      mira,Nyanställd
      == lillby/routines.csv
      routine,unit,owner,reviewOn
      besok,omsorg,asa,30
      == lillby/routineruns.csv
      person,routine,startedOn,checked
      mira,besok,-2,1
      == lillby/questions.csv
      author,mentor,text,parkedOn,endedOn,answer
      mira,nils,Vem frågar jag om nycklar?,-2,,
      == lillby/commitments.csv
      person,with,text,madeOn,due,doneOn
      nils,mira,Visa var nycklarna hänger,-2,3,
      == lillby/sessionnotes.csv
      author,with,sessionsAgo,readers,text
      mira,nils,0,ALL,Vi gick igenom nycklarna.
      mira,,,SELF,Fråga om semestern.
      == lillby/unitbreaks.csv
      unit,usual,weekdays,from,until,minutes
      omsorg,MORNING_FIKA,12345,09:15,,15
      == lillby/breakplans.csv
      person,usual,name,weekdays,from,until,minutes
      mira,,,,,,
      mira,LUNCH_WALK,,135,12:00,13:00,20
      mira,,Andas,12345,10:45,,5
      == lillby/breaks.csv
      person,weeksAgo,weekday,at,kind,became,battery
      mira,1,2,09:30,FIKA,TAKEN,SOCIAL
      mira,1,3,11:40,WALK,UNPROMPTED,
      == lillby/teamfikas.csv
      unit,weekdays,begins,minutes,place
      == lillby/wellnessdays.csv
      unit,day,half,done
      == routines/besok.yaml
      key: besok
      title: Besök
      purpose: Att komma hem igen.
      note: Nytt.
      documentTitle: Rutin
      documentUrl: https://lillby.example/rutin
      searchWords: hembesök, trygghet
      checks:
        - title: Ring först
        - title: Var två
          hint: Alltid.
        - title: Ring efteråt
      == templates/grund.yaml
      key: grund
      name: Grundintroduktion
      phases:
        - key: forsta-veckan
          name: Första veckan
          steps:
            - key: hej
              title: Säg hej
              why: Alla vill veta vem du är.
              responsible: NEW_HIRE
              due: 0
            - key: lunch
              title: Ät lunch
              why: Det är gott.
              responsible: MENTOR
              due: 1
              required: false
              documents:
                - title: Matsedeln
                  url: https://lillby.example/matsedeln
        - key: forsta-aret
          name: Första året
          steps:
            - key: besok
              title: Studiebesök
              why: Där får man se.
              responsible: MANAGER
              due: 120
      == templates/extra.yaml
      key: extra
      name: En till
      phases:
        - key: fas
          name: Fas
          steps:
            - key: steg
              title: Steg
              why: Därför.
              responsible: HR
              due: 3
      """;

  static Lillby whole() {
    Map<String, byte[]> files = new HashMap<>();
    for (String file : FILES.split("(?m)^== ", -1)) {
      if (!file.isEmpty()) {
        int nameEnds = file.indexOf('\n');
        files.put(file.substring(0, nameEnds), utf8(file.substring(nameEnds + 1)));
      }
    }
    return new Lillby(files);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The same files under another name, which is another municipality. */
  static Lillby called(String name) {
    return whole().with("lillby/units.csv", "Lillby kommun", name);
  }

  /** With a piece of a file, which must be there, replaced by another. */
  Lillby with(String file, String right, String wrong) {
    return with(
        file,
        bytes -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          int at = text.indexOf(right);
          if (at < 0) {
            throw new IllegalArgumentException("there is no '" + right + "' to change in " + file);
          }
          return utf8(text.substring(0, at) + wrong + text.substring(at + right.length()));
        });
  }

  Lillby with(String file, UnaryOperator<byte[]> change) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.compute(file, (name, bytes) -> change.apply(bytes == null ? new byte[0] : bytes));
    return new Lillby(changed);
  }

  Lillby without(String file) {
    Map<String, byte[]> changed = new HashMap<>(files);
    changed.remove(file);
    return new Lillby(changed);
  }

  @Override
  public byte[] bytes(String name) throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new NoSuchFileException(name);
    }
    return bytes;
  }
}
