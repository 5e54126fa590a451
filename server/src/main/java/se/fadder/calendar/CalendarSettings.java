package se.fadder.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;
import se.fadder.kernel.SettingValues;

/**
 * The settings of the calendar: what the organisation has decided about its days.
 *
 * @param timeZone by which it is told what day it is
 * @param shortDayEnds when work ends on an eve that is shortened
 */
public record CalendarSettings(ZoneId timeZone, DayRules dayRules, LocalTime shortDayEnds) {
  private static final Setting TIME_ZONE =
      new Setting(
          "calendar.timeZone",
          "FADDER_TIME_ZONE",
          "Europe/Stockholm",
          "The time zone by which it is told what day it is.");
  private static final Setting FREE_EVES =
      new Setting(
          "calendar.freeEves",
          "FADDER_FREE_EVES",
          names(DayRules.usual().free()),
          "The eves on which nobody works.");
  private static final Setting SHORT_EVES =
      new Setting(
          "calendar.shortEves",
          "FADDER_SHORT_EVES",
          names(DayRules.usual().shortened()),
          "The eves on which the working day is shorter.");

  private static final Setting SHORT_DAY_ENDS =
      new Setting(
          "calendar.shortDayEnds",
          "FADDER_SHORT_DAY_ENDS",
          "12:00",
          "When work ends on those eves.");

  public static final List<Setting> DECLARED =
      List.of(TIME_ZONE, FREE_EVES, SHORT_EVES, SHORT_DAY_ENDS);

  private static String names(Set<Eve> eves) {
    return eves.stream().sorted().map(Eve::name).collect(Collectors.joining(","));
  }

  /**
   * Reads the settings of the calendar.
   *
   * @throws InvalidSetting when a value is invalid
   */
  public static CalendarSettings of(SettingValues values) {
    return new CalendarSettings(timeZone(values), dayRules(values), shortDayEnds(values));
  }

  private static ZoneId timeZone(SettingValues values) {
    try {
      return ZoneId.of(values.text(TIME_ZONE));
    } catch (DateTimeException e) {
      throw values.invalid(TIME_ZONE, "no time zone, such as Europe/Stockholm");
    }
  }

  private static LocalTime shortDayEnds(SettingValues values) {
    try {
      return LocalTime.parse(values.text(SHORT_DAY_ENDS));
    } catch (DateTimeException e) {
      throw values.invalid(SHORT_DAY_ENDS, "no time of day, such as 12:00");
    }
  }

  private static DayRules dayRules(SettingValues values) {
    Set<Eve> free = eves(values, FREE_EVES);
    Set<Eve> shortened = eves(values, SHORT_EVES);
    try {
      return new DayRules(free, shortened);
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting(FREE_EVES.key() + ", " + SHORT_EVES.key() + ": " + e.getMessage());
    }
  }

  private static Set<Eve> eves(SettingValues values, Setting setting) {
    String names = Objects.requireNonNullElse(values.textOrNull(setting), "");
    return Stream.of(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> eve(setting, name))
        .collect(Collectors.toSet());
  }

  private static Eve eve(Setting setting, String name) {
    return Arrays.stream(Eve.values())
        .filter(eve -> eve.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new InvalidSetting(
                setting.key()
                    + " has '"
                    + name
                    + "', which is none of "
                    + Arrays.stream(Eve.values())
                        .map(Eve::name)
                        .collect(Collectors.joining(", "))));
  }
}
