package dev.tocsin.query.esql.command;

import dev.tocsin.query.esql.evaluate.Layout;
import dev.tocsin.query.esql.evaluate.Page;
import dev.tocsin.query.esql.plan.Attribute;
import dev.tocsin.query.esql.value.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What FORK and FROM with subqueries share: rows of several pipelines, those of the first branch first. */
final class Branches {
    private final List<List<Page>> pages = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();
    private final List<Attribute> output;

    Branches(List<Attribute> output) {
        this.output = output;
    }

    /** Where a branch's rows go. */
    Sink branch(Layout layout) {
        List<Page> kept = new ArrayList<>();
        pages.add(kept);
        layouts.add(layout);
        return new Sink() {
            @Override
            public void accept(Page page) {
                kept.add(page);
            }

            @Override
            public boolean done() {
                return false;
            }
        };
    }

    /** Gives all rows; a column that a branch lacks is null there, unless it is among the constants of the branch. */
    void give(Sink next, List<Map<String, Object>> constants) {
        for (int branch = 0; branch < pages.size(); branch++) {
            Layout layout = layouts.get(branch);
            Map<String, Object> constant = constants.get(branch);
            for (Page page : pages.get(branch)) {
                next.accept(new Page(page.size(), output.size(), number -> {
                    Integer column = layout.numbers().get(output.get(number).name());
                    return column != null && !constant.containsKey(output.get(number).name()) ? page.column(column)
                            : Block.constant(constant.get(output.get(number).name()), page.size());
                }));
            }
        }
        pages.clear();
    }
}
