package org.jointestate.web.shared;

/**
 * A part of a page that a class of ours writes, in place of a tree of components: {@code <je:drawn by="#{...}"/>}. The server makes that
 * tree anew for each request, and for the parts that stand on every page, or have hundreds of one thing, it would be most of their cost.
 */
@FunctionalInterface
public interface Drawing {

    void on(Markup markup);
}
