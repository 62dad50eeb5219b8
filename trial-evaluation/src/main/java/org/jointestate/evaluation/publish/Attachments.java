package org.jointestate.evaluation.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The data inside the PDF: whoever has the report has the figures. */
final class Attachments {

    private Attachments() {}

    static void add(PDDocument pdf, SortedMap<String, byte[]> files, Instant when) throws IOException {
        var names = new TreeMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var file : files.entrySet()) {
            var embedded = new PDEmbeddedFile(pdf, new ByteArrayInputStream(file.getValue()), COSName.FLATE_DECODE);
            embedded.setSubtype(file.getKey().endsWith(".csv") ? "text/csv" : "application/json");
            embedded.setSize(file.getValue().length);
            embedded.setCreationDate(Metadata.calendar(when));
            embedded.setModDate(Metadata.calendar(when));
            var specification = new PDComplexFileSpecification();
            specification.setFile(file.getKey());
            specification.setFileUnicode(file.getKey());
            specification.setFileDescription("Data of the report: " + file.getKey());
            specification.setEmbeddedFile(embedded);
            specification.setEmbeddedFileUnicode(embedded);
            specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
            names.put(file.getKey(), specification);
            associated.add(specification);
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(names);
        var catalog = pdf.getDocumentCatalog();
        var dictionary = new PDDocumentNameDictionary(catalog);
        dictionary.setEmbeddedFiles(tree);
        catalog.setNames(dictionary);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
