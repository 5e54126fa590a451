package se.fadder.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** JGraphT's flow of least cost, as the second opinion on small problems. */
final class IndependentSolver {
  /** A node; newcomers are told from mentors. */
  private record Node(String kind, int number) {}

  private static final Node SOURCE = new Node("source", 0);
  private static final Node SINK = new Node("sink", 0);

  private final PairingProblem problem;
  private final DirectedWeightedMultigraph<Node, DefaultWeightedEdge> graph =
      new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
  private final long day;
  private final long person;

  private IndependentSolver(PairingProblem problem) {
    this.problem = problem;
    long most = 0;
    for (int[] row : problem.misfits()) {
      for (int points : row) {
        most = Math.max(most, points);
      }
    }
    long dearest = 0;
    for (int[] costs : problem.seatCosts()) {
      for (int points : costs) {
        dearest = Math.max(dearest, points);
      }
    }
    long days = 0;
    for (int earliness : problem.earliness()) {
      days += earliness;
    }
    day = 1 + problem.newHires() * (most + dearest);
    person = day * (1 + days);
  }

  static Plan.Worth worth(PairingProblem problem) {
    return problem.newHires() == 0
        ? new Plan.Worth(0, 0, 0)
        : new IndependentSolver(problem).solve();
  }

  private Plan.Worth solve() {
    graph.addVertex(SOURCE);
    graph.addVertex(SINK);
    for (int mentor = 0; mentor < problem.mentors(); mentor++) {
      graph.addVertex(new Node("mentor", mentor));
      for (int cost : problem.seatCosts()[mentor]) {
        add(new Node("mentor", mentor), SINK, cost);
      }
    }
    for (int newHire = 0; newHire < problem.newHires(); newHire++) {
      Node node = new Node("newcomer", newHire);
      graph.addVertex(node);
      add(SOURCE, node, 0);
      add(node, SINK, person + day * problem.earliness()[newHire]);
      for (int mentor = 0; mentor < problem.mentors(); mentor++) {
        if (problem.misfits()[newHire][mentor] != PairingProblem.NONE) {
          add(node, new Node("mentor", mentor), problem.misfits()[newHire][mentor]);
        }
      }
    }
    return worth(
        new CapacityScalingMinimumCostFlow<Node, DefaultWeightedEdge>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                    graph, this::supply, edge -> 1)));
  }

  private void add(Node from, Node to, long cost) {
    assertThat((double) cost).isLessThan(CapacityScalingMinimumCostFlow.COST_INF);
    graph.setEdgeWeight(graph.addEdge(from, to), (double) cost);
  }

  private Integer supply(Node node) {
    return node.equals(SOURCE) ? problem.newHires() : node.equals(SINK) ? -problem.newHires() : 0;
  }

  private Plan.Worth worth(MinimumCostFlow<DefaultWeightedEdge> flow) {
    int placed = 0;
    long late = 0;
    double points = 0;
    for (Map.Entry<DefaultWeightedEdge, Double> entry : flow.getFlowMap().entrySet()) {
      Node from = graph.getEdgeSource(entry.getKey());
      Node to = graph.getEdgeTarget(entry.getKey());
      if (entry.getValue() < 0.5) {
        continue;
      }
      if (from.kind().equals("newcomer") && to.equals(SINK)) {
        late += problem.earliness()[from.number()];
      } else {
        placed += from.kind().equals("newcomer") ? 1 : 0;
        points += graph.getEdgeWeight(entry.getKey());
      }
    }
    return new Plan.Worth(placed, late, Math.round(points));
  }
}
