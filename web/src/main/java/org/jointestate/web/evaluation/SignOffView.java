package org.jointestate.web.evaluation;

import java.util.List;

/** What the page of a sign-off shows, in lines that are ready to be printed. */
public final class SignOffView {

    private SignOffView() {}

    /** One of the four steps at the head of the page. */
    public record StepLine(String name, String says, boolean done, boolean now) {}

    /** The key of an organisation. */
    public record Key(
            String code, String organisation, boolean turned, String who, String when, String answer, String note) {}

    /** Something that was checked, with where it is put right. */
    public record Item(boolean done, String asks, String says, String link, String linkSays) {}

    /** A word that claims much, with where it is changed. */
    public record Questioned(
            String mark,
            String place,
            String before,
            String word,
            String after,
            String why,
            String instead,
            String link,
            String linkSays,
            boolean kept,
            String because,
            String keptBy) {}

    /** A version that was published before. */
    public record Before(String href, String says) {}

    /** A piece of text that stayed, went or came. */
    public record Piece(boolean removed, boolean added, String text) {}

    /** A place of which the words differ, or a file of which lines do. */
    public record Change(String name, String says, List<Piece> pieces) {}

    /** One step of the past. */
    public record Past(String what, String when, String who, String note, String detail) {}
}
