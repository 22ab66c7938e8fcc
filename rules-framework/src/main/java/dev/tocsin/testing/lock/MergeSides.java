package dev.tocsin.testing.lock;

import java.util.ArrayList;
import java.util.List;

/**
 * The two sides of a text that a merge left with conflict markers.
 *
 * @param firstMarker the index of the first line that is a marker; negative when there is none
 */
record MergeSides(List<String> ours, List<String> theirs, int firstMarker) {
    private enum Side { BOTH, OURS, BASE, THEIRS }

    static MergeSides of(List<String> lines) {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        Side side = Side.BOTH;
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Side next = line.startsWith("<<<<<<<") ? Side.OURS : line.startsWith("|||||||") ? Side.BASE
                    : line.startsWith("=======") ? Side.THEIRS : line.startsWith(">>>>>>>") ? Side.BOTH : null;
            if (next != null) {
                first = first < 0 ? i : first;
                side = next;
                continue;
            }
            if (side == Side.BOTH || side == Side.OURS) {
                ours.add(line);
            }
            if (side == Side.BOTH || side == Side.THEIRS) {
                theirs.add(line);
            }
        }
        return new MergeSides(List.copyOf(ours), List.copyOf(theirs), first);
    }
}
