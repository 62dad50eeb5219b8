package org.jointestate.evaluation.report;

import java.util.List;

/** One thing that stands in a section. The template asks for its {@code kind} and lays it out. */
public sealed interface Block {

    /** The name the template knows it by. */
    String kind();

    /** A paragraph. The lead is the answer and stands out; it may be empty. */
    record Paragraph(String lead, String text) implements Block {
        public Paragraph {
            lead = Printable.of(lead);
            text = Printable.of(text);
        }

        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** A paragraph in the second voice: what a reader may want to know, after what the reader needs. */
    record Note(String lead, String text) implements Block {
        public Note {
            lead = Printable.of(lead);
            text = Printable.of(text);
        }

        @Override
        public String kind() {
            return "note";
        }
    }

    /** A verdict in one of the six wordings, with what it does not show. */
    record Verdict(String lead, String text, String caveat) implements Block {
        public Verdict {
            lead = Printable.of(lead);
            text = Printable.of(text);
            caveat = Printable.of(caveat);
        }

        @Override
        public String kind() {
            return "verdict";
        }
    }

    /** What a person wrote, under a label that says so. */
    record Authored(String label, List<String> paragraphs) implements Block {
        public Authored {
            label = Printable.of(label);
            paragraphs = paragraphs.stream().map(Printable::of).toList();
        }

        @Override
        public String kind() {
            return "authored";
        }
    }

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = items.stream().map(Printable::of).toList();
        }

        @Override
        public String kind() {
            return "bullets";
        }
    }

    /** A heading inside a section; {@code level} 3 or 4, since the section's own is 2. */
    record Heading(String id, int level, String number, String text, boolean onNewPage) implements Block {
        public Heading {
            text = Printable.of(text);
        }

        @Override
        public String kind() {
            return "heading";
        }
    }

    /** A grade in a letter with its sentence. */
    record Grade(String letter, String sentence) implements Block {
        public Grade {
            sentence = Printable.of(sentence);
        }

        @Override
        public String kind() {
            return "grade";
        }
    }

    /** Six steps, filled up to the level, and what that means. */
    record Ladder(Figure figure, int level, String sentence) implements Block {
        @Override
        public String kind() {
            return "ladder";
        }
    }

    /** A table that is read across: the first cell of a row heads it when {@code rowHeads}. */
    record Table(
            String id,
            String number,
            String caption,
            String counted,
            List<Column> columns,
            List<List<String>> rows,
            boolean rowHeads,
            boolean wide)
            implements Block {

        /** {@code figures} stand to the right. */
        public record Column(String title, boolean figures) {
            public Column {
                title = Printable.of(title);
            }
        }

        public Table {
            caption = Printable.of(caption);
            counted = Printable.of(counted);
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row -> row.stream().map(Printable::of).toList())
                    .toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("A row of the table (%s) has %s cells; it should have %s: %s"
                            .formatted(caption, row.size(), columns.size(), row));
                }
            }
        }

        @Override
        public String kind() {
            return "table";
        }

        /** The same in the small type of a wide one, so that three of them stand on a page and none leaves half of it blank. */
        Table small() {
            return new Table(id, number, caption, counted, columns, rows, rowHeads, true);
        }

        /** Short tables stay on one page; long ones repeat their heads. */
        public boolean together() {
            return rows.size() <= 8;
        }
    }

    /**
     * A choice among the tables that follow, the first chosen. Only a screen offers it; on paper, in print and where a
     * reader's program does not know it all of them stand below one another.
     */
    record Toggle(String id, String legend, List<String> options) implements Block {
        public Toggle {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "toggle";
        }
    }

    /** A chart: the sentence before it, the drawing, the same in words, and what the marks mean. */
    record Figure(
            String id, String number, String caption, String sentence, Drawing drawing, String alternative, String key)
            implements Block {
        public Figure {
            caption = Printable.of(caption);
            sentence = Printable.of(sentence);
            alternative = Printable.of(alternative);
            key = Printable.of(key);
        }

        @Override
        public String kind() {
            return "figure";
        }
    }
}
