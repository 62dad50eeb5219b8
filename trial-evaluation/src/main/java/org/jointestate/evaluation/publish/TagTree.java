package org.jointestate.evaluation.publish;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Mends what the layout engine tags wrongly and no validator reports: captions beside their tables, table heads and
 * feet and boxes with nothing in them, and a list of contents that does not say so.
 */
final class TagTree {

    private static final COSName CONTENTS = COSName.getPDFName("TOC");
    private static final COSName CONTENTS_ENTRY = COSName.getPDFName("TOCI");
    private static final COSName REFERENCE = COSName.getPDFName("Reference");
    private static final List<String> NOTHING_WITHOUT_KIDS =
            List.of("THead", "TFoot", "TBody", "Div", "Span", "P", "Sect", "Caption");

    private TagTree() {}

    static void mend(PDDocument pdf) {
        var root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            throw new IllegalStateException("The PDF was laid out without tags.");
        }
        mend(root.getCOSObject());
    }

    private static void mend(COSDictionary element) {
        captionsIntoTables(element);
        var kept = new ArrayList<COSBase>();
        for (var kid : kids(element)) {
            if (kid instanceof COSDictionary child && isElement(child)) {
                mend(child);
                if (kids(child).isEmpty() && NOTHING_WITHOUT_KIDS.contains(tag(child))) {
                    continue;
                }
            }
            kept.add(kid);
        }
        setKids(element, kept);
        if (tag(element).equals("L") && listsOnlyLinks(element)) {
            contents(element);
        }
    }

    private static void captionsIntoTables(COSDictionary parent) {
        var kids = kids(parent);
        for (var kid : kids) {
            if (kid instanceof COSDictionary caption
                    && tag(caption).equals("Caption")
                    && !tag(parent).equals("Table")) {
                kids.stream()
                        .filter(k -> k instanceof COSDictionary d && tag(d).equals("Table"))
                        .findFirst()
                        .ifPresent(table -> {
                            move(caption, parent, (COSDictionary) table);
                        });
            }
        }
    }

    private static void move(COSDictionary caption, COSDictionary from, COSDictionary table) {
        var left = new ArrayList<>(kids(from));
        left.remove(caption);
        setKids(from, left);
        var inside = new ArrayList<COSBase>();
        inside.add(caption);
        inside.addAll(kids(table));
        setKids(table, inside);
        caption.setItem(COSName.P, table);
    }

    /** A list whose every entry leads somewhere is a list of contents; this report has no other of that kind. */
    private static boolean listsOnlyLinks(COSDictionary list) {
        var entries = kids(list);
        return !entries.isEmpty()
                && entries.stream().allMatch(e -> e instanceof COSDictionary entry && firstLink(entry) != null);
    }

    private static @org.jspecify.annotations.Nullable COSDictionary firstLink(COSDictionary entry) {
        for (var kid : kids(entry)) {
            if (kid instanceof COSDictionary child) {
                if (tag(child).equals("Link")) {
                    return child;
                }
                var inside = tag(child).equals("LBody") ? firstLink(child) : null;
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    private static void contents(COSDictionary list) {
        list.setItem(COSName.S, CONTENTS);
        list.removeItem(COSName.A);
        for (var entry : kids(list)) {
            var item = (COSDictionary) entry;
            item.setItem(COSName.S, CONTENTS_ENTRY);
            for (var part : kids(item)) {
                if (part instanceof COSDictionary body && tag(body).equals("LBody")) {
                    body.setItem(COSName.S, REFERENCE);
                }
            }
        }
    }

    private static boolean isElement(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.S);
    }

    private static String tag(COSDictionary element) {
        var tag = element.getNameAsString(COSName.S);
        return tag == null ? "" : tag;
    }

    private static List<COSBase> kids(COSDictionary element) {
        var kids = new ArrayList<COSBase>();
        var base = element.getDictionaryObject(COSName.K);
        if (base instanceof COSArray array) {
            for (int n = 0; n < array.size(); n++) {
                var kid = array.getObject(n);
                if (kid != null) {
                    kids.add(kid);
                }
            }
        } else if (base != null) {
            kids.add(base instanceof COSObject object ? object.getObject() : base);
        }
        return kids;
    }

    private static void setKids(COSDictionary element, List<COSBase> kids) {
        if (kids.isEmpty()) {
            element.removeItem(COSName.K);
            return;
        }
        var array = new COSArray();
        kids.forEach(array::add);
        element.setItem(COSName.K, array);
    }
}
