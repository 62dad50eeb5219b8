package org.jointestate.domain.estate.plan;

import java.util.List;

/**
 * Writes an uploaded SVG anew, with nothing in it but shapes, their looks and text. What it writes cannot run anything, ask for anything
 * from elsewhere, or cost a browser more than its size.
 */
public interface PictureCleaner {

    /** The most bytes that an upload may have. */
    int MOST_BYTES = 512 * 1024;

    /** What came of it. */
    sealed interface Cleaned {

        /**
         * A drawing to keep.
         *
         * @param leftOut kinds of elements and attributes that it had and plans cannot have, such as script or onclick; each once
         */
        record Clean(String svg, List<String> leftOut) implements Cleaned {

            public Clean {
                leftOut = List.copyOf(leftOut);
            }
        }

        /** @param fact the limit, where the reason is one */
        record Refused(Why why, String fact) implements Cleaned {}
    }

    /** Why a file is refused as a whole. */
    enum Why {
        EMPTY,
        /** It has more bytes than the limit, or would have when it is written anew. */
        TOO_LARGE,
        NOT_UTF8,
        NOT_XML,
        NOT_SVG,
        /** It declares a document type, with which entities could be made. */
        DOCUMENT_TYPE,
        TOO_MANY_ELEMENTS,
        /** One element has more than any drawing program writes. */
        TOO_MANY_ATTRIBUTES,
        TOO_DEEP,
        /** Neither a view box nor a width and a height. */
        NO_SIZE,
        /** Nothing is left that could be seen. */
        NOTHING_TO_SEE
    }

    Cleaned clean(byte[] file);
}
