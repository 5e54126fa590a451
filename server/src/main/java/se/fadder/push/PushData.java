package se.fadder.push;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class PushData {
  private PushData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table device of person_id
            period: until signed out, or 270 days unseen, by push.purge
            gone
            goes id person_id installation session_id name platform language token_kind token_at \
          registered_at seen_at reachable
            secret token
          table device_preference of device_id>device.person_id
            period: with the device
            gone
            goes device_id kind wanted
          table quiet_hours of person_id
            period: with the person
            gone
            goes person_id begins ends
          table notification of person_id brief
            period: thirty days at most, by push.purge
            keep id person_id kind at expires_at number answer answered_at reply replied_at: goes by \
          itself, and nothing of it is typed
          table reminder of person_id
            period: thirty days at most, by push.purge
            gone
            goes id person_id kind slot subject_id not_before expires_at notification_id dropped
          table delivery of person_id brief
            period: with its notification
            keep notification_id device_id person_id state attempts sent_at delivered_at reason: goes \
          with its device
            secret id
          """);
}
