package nl.samenspoor.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoor.web.RecordedWords;

/** The content of an ODT. */
final class OdtContent {

    private static final String CELL = "Table_20_Contents";
    private static final String HEAD = "Table_20_Heading";

    private final Paper paper;
    private final PaperWords words;
    private final OdtXml xml = new OdtXml(
                    "office:document-content", "office", "style", "text", "table", "fo", "svg", "xlink")
            .attributes("office:version", OdtParts.VERSION);
    private int tables;

    OdtContent(Paper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    byte[] xml() {
        OdtParts.font(xml);
        automaticStyles();
        xml.open("office:body").open("office:text");
        xml.say("text:p", paper.title(), "text:style-name", "Title");
        String subtitle = paper.subtitle();
        if (subtitle != null) {
            xml.say("text:p", subtitle, "text:style-name", "Subtitle");
        }
        xml.say("text:p", words.made(paper), "text:style-name", "Text_20_body");
        contents();
        for (int i = 0; i < paper.blocks().size(); i++) {
            add(i, paper.blocks().get(i));
        }
        return xml.close().close().close().bytes();
    }

    /** Every table has the width of the sheet; its columns share it. */
    private void automaticStyles() {
        xml.open("office:automatic-styles");
        xml.open("style:style", "style:name", "Wide", "style:family", "table")
                .empty(
                        "style:table-properties",
                        "style:rel-width",
                        "100%",
                        "table:align",
                        "margins",
                        "fo:margin-bottom",
                        "0.4cm")
                .close();
        xml.open("style:style", "style:name", "Kept", "style:family", "table")
                .empty(
                        "style:table-properties",
                        "style:rel-width",
                        "100%",
                        "table:align",
                        "margins",
                        "fo:margin-bottom",
                        "0.4cm",
                        "style:may-break-between-rows",
                        "false")
                .close();
        xml.open("style:style", "style:name", "SignCell", "style:family", "table-cell")
                .empty(
                        "style:table-cell-properties",
                        "fo:padding-top",
                        "1.2cm",
                        "fo:padding-bottom",
                        "0.12cm",
                        "fo:border-bottom",
                        "0.5pt solid #cfd8df")
                .close();
        xml.open("style:style", "style:name", "Cell", "style:family", "table-cell")
                .empty("style:table-cell-properties", "fo:padding", "0.12cm", "fo:border-bottom", "0.5pt solid #cfd8df")
                .close();
        xml.open("style:style", "style:name", "HeadCell", "style:family", "table-cell")
                .empty(
                        "style:table-cell-properties",
                        "fo:padding",
                        "0.12cm",
                        "fo:border-bottom",
                        "1pt solid #0b5066",
                        "fo:background-color",
                        "#e4f2f6")
                .close();
        widths().distinct().sorted().forEach(width -> xml.open(
                        "style:style", "style:name", "Column" + width, "style:family", "table-column")
                .empty("style:table-column-properties", "style:rel-column-width", width + "*")
                .close());
        xml.close();
    }

    private IntStream widths() {
        return IntStream.concat(
                IntStream.of(1, 2, 3),
                paper.blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .flatMapToInt(table -> table.columns().stream().mapToInt(Block.Column::width)));
    }

    private void contents() {
        List<Block> blocks = paper.blocks();
        if (blocks.stream().filter(Block.Heading.class::isInstance).count() < 2) {
            return;
        }
        xml.open("text:table-of-content", "text:name", "Contents", "text:protected", "true");
        xml.open("text:table-of-content-source", "text:outline-level", "2")
                .say(
                        "text:index-title-template",
                        words.of(paper, "contents"),
                        "text:style-name",
                        "Contents_20_Heading");
        for (int level = 1; level <= 2; level++) {
            xml.open(
                            "text:table-of-content-entry-template",
                            "text:outline-level",
                            String.valueOf(level),
                            "text:style-name",
                            "Contents_20_" + level)
                    .empty("text:index-entry-link-start")
                    .empty("text:index-entry-text")
                    .empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".")
                    .empty("text:index-entry-page-number")
                    .empty("text:index-entry-link-end")
                    .close();
        }
        xml.close().open("text:index-body");
        xml.open("text:index-title", "text:name", "Contents_Head")
                .say("text:p", words.of(paper, "contents"), "text:style-name", "Contents_20_Heading")
                .close();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                xml.open("text:p", "text:style-name", "Contents_20_" + heading.level())
                        .open("text:a", "xlink:type", "simple", "xlink:href", "#" + place(i))
                        .text(heading.text())
                        .empty("text:tab")
                        .say("text:bookmark-ref", "", "text:reference-format", "page", "text:ref-name", place(i))
                        .close()
                        .close();
            }
        }
        xml.close().close();
    }

    private static String place(int block) {
        return "part-" + block;
    }

    private void add(int place, Block block) {
        String name = block.named();
        if (name != null && !paper.saysAgain(place)) {
            xml.say("text:p", name, "text:style-name", "Table");
        }
        if (block instanceof Block.Heading heading) {
            xml.open(
                            "text:h",
                            "text:style-name",
                            "Heading_20_" + heading.level(),
                            "text:outline-level",
                            String.valueOf(heading.level()))
                    .empty("text:bookmark-start", "text:name", place(place))
                    .text(heading.text())
                    .empty("text:bookmark-end", "text:name", place(place))
                    .close();
        } else if (block instanceof Block.Paragraph paragraph) {
            xml.say("text:p", paragraph.text(), "text:style-name", "Text_20_body");
        } else if (block instanceof Block.Note note) {
            xml.say("text:p", note.text(), "text:style-name", "Note");
        } else if (block instanceof Block.Items items) {
            xml.open("text:list", "text:style-name", items.numbered() ? "Numbers" : "Items");
            items.items().forEach(item -> xml.open("text:list-item")
                    .say("text:p", item, "text:style-name", "Text_20_body")
                    .close());
            xml.close();
        } else if (block instanceof Block.Facts facts) {
            begin(facts.caption(), List.of(1, 2));
            facts.facts().forEach(fact -> row(List.of(fact.name(), fact.value())));
            xml.close();
        } else if (block instanceof Block.Table table) {
            begin(
                    table.caption(),
                    table.columns().stream().map(Block.Column::width).toList());
            head(table.columns().stream().map(Block.Column::name).toList());
            table.rows().forEach(this::row);
            xml.close();
        } else if (block instanceof Block.Signatures signatures) {
            signatures(signatures);
        } else if (block instanceof Block.Rail rail) {
            rail(rail);
        }
    }

    private void signatures(Block.Signatures signatures) {
        List<String> heads = new ArrayList<>(signatures.parties());
        heads.add(0, "");
        begin(signatures.caption(), "Kept", Collections.nCopies(heads.size(), 2));
        head(heads);
        signatures.lines().forEach(line -> {
            xml.open("table:table-row");
            cell("SignCell", HEAD, line);
            signatures.parties().forEach(party -> cell("SignCell", CELL, ""));
            xml.close();
        });
        xml.close();
    }

    /** As a table that lies upright: a phase a row, so that it can be read and edited. */
    private void rail(Block.Rail rail) {
        begin(rail.caption(), List.of(3, 2, 2));
        head(List.of(rail.caption(), rail.phases(), rail.gates()));
        rail.stops().forEach(stop -> row(List.of(stop.number() + ". " + stop.phase(), stop.where(), stop.passed())));
        xml.close();
    }

    private void begin(String caption, List<Integer> widths) {
        begin(caption, "Wide", widths);
    }

    private void begin(String caption, String style, List<Integer> widths) {
        xml.open("table:table", "table:name", "Table" + ++tables, "table:style-name", style);
        xml.say("table:title", RecordedWords.plain(caption));
        widths.forEach(width -> xml.empty("table:table-column", "table:style-name", "Column" + width));
    }

    private void head(List<String> cells) {
        xml.open("table:table-header-rows").open("table:table-row");
        cells.forEach(cell -> cell("HeadCell", HEAD, cell));
        xml.close().close();
    }

    private void row(List<String> cells) {
        xml.open("table:table-row");
        for (int i = 0; i < cells.size(); i++) {
            cell("Cell", i == 0 ? HEAD : CELL, cells.get(i));
        }
        xml.close();
    }

    private void cell(String style, String paragraph, String text) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string")
                .say("text:p", text, "text:style-name", paragraph)
                .close();
    }
}
