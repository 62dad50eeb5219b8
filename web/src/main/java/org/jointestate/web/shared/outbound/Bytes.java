package org.jointestate.web.shared.outbound;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes with their type, as Jakarta Mail takes them: it then writes them as they are and asks no handler of the server. */
record Bytes(byte[] content, String contentType) implements DataSource {

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("It is written once, when it is made.");
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return "part";
    }
}
