package org.jointestate.web.evaluation;

import java.util.SortedMap;

/** A report as the bytes of its renderings: the page, the document, and the data files by name. */
public record RenderedReport(byte[] html, byte[] pdf, SortedMap<String, byte[]> data) {}
