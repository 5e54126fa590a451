package se.fadder.evaluation;

import java.util.List;
import se.fadder.personaldata.TableData;

/** What is declared of the tables of this room; {@link TableData} says how. */
final class EvaluationData {
  private EvaluationData() {}

  static final List<TableData> TABLES =
      TableData.parse(
          """
          table evaluation of plan_id>plan.new_hire_id own
            past evaluations time given_at null text
            null text by plan_id>plan.new_hire_id
            keep plan_id asked_at given_at declined_at introduction mentor_time pace: what figures \
          count
          """);
}
