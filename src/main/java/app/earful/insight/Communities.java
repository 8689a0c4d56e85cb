package app.earful.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Parts of a graph with more links inside than chance would give: the Louvain method (Blondel et al. 2008) for modularity with
 * a resolution (Reichardt and Bornholdt 2006): sum over pairs in one part of weight - resolution * mass * mass / total. Nodes are
 * visited in a queue, as in Leiden (Traag et al. 2019), and the whole is run again from its own result until that stays. Of
 * several runs, which differ in the order of visits, the best one counts: a single one is a matter of luck.
 */
final class Communities {
    private static final int MOST_ROUNDS = 3;
    private static final double LEAST_GAIN = 1e-12;
    private static final long SEED = 20_261_122;

    private final double resolution;
    private final SplittableRandom random;

    private Communities(double resolution, int run) {
        this.resolution = resolution;
        random = new SplittableRandom(SEED + run);
    }

    /** @return for each node the number of its community, counted from 0 in order of appearance */
    static int[] of(Graph graph, double resolution, int runs) {
        return IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> new Communities(resolution, run).find(graph))
                .max(Comparator.comparingDouble(found -> quality(graph, found, resolution)))
                .orElseThrow();
    }

    private static double quality(Graph graph, int[] communities, double resolution) {
        var mass = new double[Partitions.count(communities)];
        var inside = 0.0;
        for (var node = 0; node < graph.size(); node++) {
            mass[communities[node]] += graph.mass()[node];
            for (var link = graph.starts()[node]; link < graph.starts()[node + 1]; link++) {
                if (communities[graph.targets()[link]] == communities[node]) {
                    inside += graph.weights()[link];
                }
            }
        }
        return inside
                - resolution
                        / graph.total()
                        * Arrays.stream(mass).map(each -> each * each).sum();
    }

    private int[] find(Graph graph) {
        var found = Partitions.each(graph.size());
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var next = climb(graph, found);
            if (Arrays.equals(next, found)) {
                break;
            }
            found = next;
        }
        return found;
    }

    private int[] climb(Graph graph, int[] from) {
        var level = graph;
        var communities = from.clone();
        var nodes = Partitions.each(graph.size());
        while (true) {
            move(level, communities);
            communities = Partitions.numbered(communities);
            for (var node = 0; node < nodes.length; node++) {
                nodes[node] = communities[nodes[node]];
            }
            var count = Partitions.count(communities);
            if (count == level.size()) {
                return Partitions.numbered(nodes);
            }
            level = level.joined(communities, count);
            communities = Partitions.each(count);
        }
    }

    private void move(Graph graph, int[] communities) {
        var moves = new Moves(graph, communities);
        for (var node : shuffled(graph.size())) {
            moves.await(node);
        }
        while (moves.waiting > 0) {
            moves.next();
        }
    }

    private int[] shuffled(int size) {
        var order = Partitions.each(size);
        for (var i = size - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private final class Moves {
        private final Graph graph;
        private final int[] communities;
        private final double[] mass;
        private final double[] linked;
        private final int[] seen;
        private final int[] queue;
        private final boolean[] isWaiting;
        private int first;
        private int waiting;

        Moves(Graph graph, int[] communities) {
            this.graph = graph;
            this.communities = communities;
            var size = graph.size();
            mass = new double[size];
            linked = new double[size];
            seen = new int[size];
            queue = new int[size];
            isWaiting = new boolean[size];
            for (var node = 0; node < size; node++) {
                mass[communities[node]] += graph.mass()[node];
            }
        }

        void await(int node) {
            if (!isWaiting[node]) {
                isWaiting[node] = true;
                queue[(first + waiting++) % queue.length] = node;
            }
        }

        void next() {
            var node = queue[first];
            first = (first + 1) % queue.length;
            waiting--;
            isWaiting[node] = false;
            var own = communities[node];
            mass[own] -= graph.mass()[node];
            var best = best(node, own);
            mass[best] += graph.mass()[node];
            if (best != own) {
                communities[node] = best;
                awakeNeighbours(node, best);
            }
        }

        private int best(int node, int own) {
            var found = 0;
            for (var link = graph.starts()[node]; link < graph.starts()[node + 1]; link++) {
                if (graph.targets()[link] != node) {
                    var community = communities[graph.targets()[link]];
                    if (linked[community] == 0) {
                        seen[found++] = community;
                    }
                    linked[community] += graph.weights()[link];
                }
            }
            var best = own;
            var gain = gain(node, own);
            for (var i = 0; i < found; i++) {
                var other = gain(node, seen[i]);
                if (other > gain + LEAST_GAIN) {
                    gain = other;
                    best = seen[i];
                }
            }
            for (var i = 0; i < found; i++) {
                linked[seen[i]] = 0;
            }
            return gain < -LEAST_GAIN ? empty(own) : best;
        }

        private double gain(int node, int community) {
            return linked[community] - resolution / graph.total() * graph.mass()[node] * mass[community];
        }

        private int empty(int own) {
            for (var community = 0; community < mass.length; community++) {
                if (Math.abs(mass[community]) < LEAST_GAIN) {
                    return community;
                }
            }
            return own;
        }

        private void awakeNeighbours(int node, int community) {
            for (var link = graph.starts()[node]; link < graph.starts()[node + 1]; link++) {
                var other = graph.targets()[link];
                if (communities[other] != community) {
                    await(other);
                }
            }
        }
    }
}
