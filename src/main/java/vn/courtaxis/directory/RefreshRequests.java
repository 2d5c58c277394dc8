package vn.courtaxis.directory;

/** Where a person asks for a refresh that then happens by itself. */
public interface RefreshRequests {

    /** Whether an account is configured that asks for the directory. */
    boolean isPossible();

    /** Sees to it that the source is fetched soon; asking twice fetches it once. */
    void request(DirectorySource source, String actor);
}
