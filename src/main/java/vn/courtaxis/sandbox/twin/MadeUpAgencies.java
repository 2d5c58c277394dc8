package vn.courtaxis.sandbox.twin;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.courtaxis.exchange.AxisGateway.Agency;

/**
 * A directory as large as a test wants, made up row by row as it is written. None of these agencies can receive anything.
 *
 * @param count rows
 * @param first number of the first one, so that another directory can lack some and have others
 * @param edition every thousandth name bears it, so that another directory can have changed ones
 */
record MadeUpAgencies(int count, int first, int edition) {

    static final MadeUpAgencies NONE = new MadeUpAgencies(0, 0, 0);

    private static final int MOST = 1_000_000;

    MadeUpAgencies {
        if (count < 0 || count > MOST || first < 0) {
            throw new IllegalArgumentException("count must be 0 to " + MOST + ", first 0 or more");
        }
    }

    Stream<Agency> rows() {
        return IntStream.range(first, first + count).mapToObj(this::agency);
    }

    private Agency agency(int n) {
        var name = "Đơn vị thử nghiệm số " + n + (n % 1_000 == 0 && edition > 0 ? " lần " + edition : "");
        var code = String.format(Locale.ROOT, "Z99.%07d", n);
        var oldCode = String.format(Locale.ROOT, "000.%02d.%02d.Z99", n % 100, n / 100 % 100);
        return new Agency(code, oldCode, name, "donvi" + n + "@example.vn");
    }
}
