package vn.courtaxis.signature;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.util.List;

/** One question to whoever can answer it, and what came back. For one thread. */
final class OneFetch implements DataLoader {

    private static final long serialVersionUID = 1L;

    private final transient BoundedFetch fetch;
    private final transient WaitingTime waiting;
    private byte[] came = {};

    OneFetch(BoundedFetch fetch, WaitingTime waiting) {
        this.fetch = fetch;
        this.waiting = waiting;
    }

    /** Empty when nobody answered. */
    byte[] came() {
        return came;
    }

    @Override
    public byte[] get(String url) {
        came = fetch.get(url, waiting);
        return came;
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        var last = new DSSExternalResourceException("no address");
        for (var url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException failed) {
                last = failed;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        came = fetch.post(url, content, waiting);
        return came;
    }

    @Override
    public void setContentType(String type) {
        // each kind of question has its own, which it brings along
    }
}
