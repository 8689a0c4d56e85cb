package app.earful.insight;

import java.util.Arrays;

/**
 * Nodes with weighted links in both directions, as compressed rows.
 *
 * @param starts where a node's links begin; one entry more than nodes
 * @param mass each node's weight: the sum of its links, those to itself included
 */
@SuppressWarnings("ArrayRecordComponent") // working data, never compared
record Graph(int[] starts, int[] targets, double[] weights, double[] mass, double total) {
    /** Unrelated texts are still linked, but hardly. */
    private static final double LEAST_WEIGHT = 1e-3;

    int size() {
        return mass.length;
    }

    /** Two texts are linked when one of them is among the nearest of the other; the weight is their cosine. */
    static Graph of(Neighbours neighbours) {
        var size = neighbours.ids().length;
        var links = new Links(size);
        for (var node = 0; node < size; node++) {
            var ids = neighbours.ids()[node];
            for (var i = 0; i < ids.length; i++) {
                if (ids[i] > node || !contains(neighbours.ids()[ids[i]], node)) {
                    var weight = Math.max(LEAST_WEIGHT, neighbours.cosines()[node][i]);
                    links.add(node, ids[i], weight);
                    links.add(ids[i], node, weight);
                }
            }
        }
        return links.graph();
    }

    private static boolean contains(int[] ids, int wanted) {
        for (var id : ids) {
            if (id == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The graph whose nodes are this one's communities. */
    Graph joined(int[] communities, int count) {
        var members = new int[size()];
        var ends = new int[count + 1];
        for (var community : communities) {
            ends[community + 1]++;
        }
        for (var community = 0; community < count; community++) {
            ends[community + 1] += ends[community];
        }
        var next = Arrays.copyOf(ends, count);
        for (var node = 0; node < size(); node++) {
            members[next[communities[node]]++] = node;
        }
        var links = new Links(count);
        var sums = new double[count];
        var seen = new int[count];
        for (var community = 0; community < count; community++) {
            var found = 0;
            for (var m = ends[community]; m < ends[community + 1]; m++) {
                for (var link = starts[members[m]]; link < starts[members[m] + 1]; link++) {
                    var other = communities[targets[link]];
                    if (sums[other] == 0) {
                        seen[found++] = other;
                    }
                    sums[other] += weights[link];
                }
            }
            for (var i = 0; i < found; i++) {
                links.add(community, seen[i], sums[seen[i]]);
                sums[seen[i]] = 0;
            }
        }
        return links.graph();
    }

    /** Links in any order, then sorted by where they begin. */
    private static final class Links {
        private final int size;
        private int[] from = new int[64];
        private int[] to = new int[64];
        private double[] weight = new double[64];
        private int count;

        Links(int size) {
            this.size = size;
        }

        void add(int one, int other, double heavy) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
                weight = Arrays.copyOf(weight, 2 * count);
            }
            from[count] = one;
            to[count] = other;
            weight[count++] = heavy;
        }

        Graph graph() {
            var starts = new int[size + 1];
            for (var i = 0; i < count; i++) {
                starts[from[i] + 1]++;
            }
            for (var node = 0; node < size; node++) {
                starts[node + 1] += starts[node];
            }
            var next = Arrays.copyOf(starts, size);
            var targets = new int[count];
            var weights = new double[count];
            var mass = new double[size];
            var total = 0.0;
            for (var i = 0; i < count; i++) {
                var at = next[from[i]]++;
                targets[at] = to[i];
                weights[at] = weight[i];
                mass[from[i]] += weight[i];
                total += weight[i];
            }
            return new Graph(starts, targets, weights, mass, total);
        }
    }
}
