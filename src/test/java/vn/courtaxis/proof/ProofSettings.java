package vn.courtaxis.proof;

/**
 * How large a proof is.
 *
 * @param documents both ways together
 * @param kills at least so many
 * @param timesEach how often the adapter has to die at each expected point; 0 for the short form, which dies at the most dangerous ones
 * @param seed of everything random, printed so that a run can be repeated
 */
record ProofSettings(int documents, int kills, int timesEach, long seed) {

    static ProofSettings given() {
        var seed = System.getProperty("proof.seed", "");
        return new ProofSettings(
                Integer.getInteger("proof.documents", 40),
                Integer.getInteger("proof.kills", 10),
                Integer.getInteger("proof.times", 0),
                seed.isBlank() ? System.nanoTime() % 1_000_000 : Long.parseLong(seed));
    }

    /** Two of five come in. */
    int incoming() {
        return documents * 2 / 5;
    }

    int outgoing() {
        return documents - incoming();
    }
}
