package vn.courtaxis.signature;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.util.List;

/** Has bytes at hand, so that DSS reads what was kept as it reads what it fetches. */
final class GivenBytes implements DataLoader {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    GivenBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public byte[] get(String url) {
        return bytes;
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        return new DataAndUrl(urls.get(0), bytes);
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return bytes;
    }

    @Override
    public void setContentType(String type) {
        // nothing is asked
    }
}
