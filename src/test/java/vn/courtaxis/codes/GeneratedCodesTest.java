package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.courtaxis.codes.Resolution.Ambiguous;
import vn.courtaxis.codes.Resolution.Found;

/** Courts that end and take over from each other at random. */
class GeneratedCodesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> MATTERS = List.of("", "", "hinh-su", "dan-su");

    @Property(tries = 200, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyAddressMeansTheSameInWhateverOrderTheRowsStand(@ForAll Random random) {
        var courts = Courts.random(random);
        var one = courts.tables().snapshot();
        var other = courts.shuffled(random).tables().snapshot();

        assertThat(courts.addresses(random)).allSatisfy(address -> {
            assertThat(other.resolve(address)).isEqualTo(one.resolve(address));
            assertThat(actsFor(other, "W90.01", address)).isEqualTo(actsFor(one, "W90.01", address));
        });
    }

    @Property(tries = 200, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aRedirectEndsAtOneCourtThatGoesOnAndASenderIsNeverRedirected(@ForAll Random random) {
        var courts = Courts.random(random);
        var codes = courts.tables().snapshot();

        for (var address : courts.addresses(random)) {
            var resolution = codes.resolve(address);
            if (resolution instanceof Found found) {
                assertThat(found.hops()).hasSizeLessThan(courts.rows().size());
                if (address.role() == Address.Role.SENDER) {
                    assertThat(found.isRedirected()).isFalse();
                    assertThat(codes.ownersOf(address.written()))
                            .contains(found.known().id());
                } else {
                    assertThat(found.known().life().isOver(address.on())).isFalse();
                    assertThat(actsFor(codes, found.known().code().value(), address))
                            .isTrue();
                }
            }
            if (resolution instanceof Ambiguous ambiguous) {
                assertThat(ambiguous.candidates())
                        .hasSizeGreaterThan(ambiguous.why() == Resolution.Why.CODE_CLAIMED_TWICE ? 1 : 0);
                assertThat(address.role()).isNotEqualTo(Address.Role.SENDER);
            }
        }
    }

    @Property(tries = 100, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aCircleOfSuccessionsIsRefused(@ForAll Random random) {
        var courts = Courts.random(random);
        var ids = new ArrayList<>(courts.rows().keySet());
        Collections.shuffle(ids, random);
        var circle = ids.subList(0, 2 + random.nextInt(ids.size() - 1));
        var edges = new ArrayList<>(courts.edges());
        IntStream.range(0, circle.size())
                .mapToObj(at -> succession(circle.get(at), circle.get((at + 1) % circle.size()), "2027-01-01", "vong"))
                .forEach(edges::add);

        assertThat(new Courts(courts.rows(), edges).tables().problems())
                .anyMatch(problem -> problem.contains("circle: "));
    }

    @Property(tries = 500, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aKeyStaysWhatItIs(@ForAll String text) {
        assertThat(CodeSnapshot.key(CodeSnapshot.key(text))).isEqualTo(CodeSnapshot.key(text));
        assertThat(VietnameseText.folded(VietnameseText.folded(text))).isEqualTo(VietnameseText.folded(text));
    }

    /** Courts with successions that only lead from a court to a later one. */
    private record Courts(Map<String, String> rows, List<String> edges) {

        static Courts random(Random random) {
            var count = 2 + random.nextInt(9);
            var rows = new LinkedHashMap<String, String>();
            var edges = new ArrayList<String>();
            for (var number = 0; number < count; number++) {
                var last = number < count - 1 && random.nextInt(3) > 0 ? FIRST.plusDays(random.nextInt(400)) : null;
                var id = "toa-" + number;
                var code = random.nextInt(6) == 0 ? "" : "W90.%02d".formatted(number);
                rows.put(id, court(id, code, "", last == null ? "" : last.toString()));
                for (var edge = 0; last != null && edge < random.nextInt(4); edge++) {
                    var successor = number + 1 + random.nextInt(count - number - 1);
                    var row = succession(
                            id,
                            "toa-" + successor,
                            last.plusDays(1L + random.nextInt(40)).toString(),
                            MATTERS.get(random.nextInt(MATTERS.size())));
                    if (edges.stream().noneMatch(other -> key(other).equals(key(row)))) {
                        edges.add(row);
                    }
                }
            }
            return new Courts(rows, edges);
        }

        private static List<String> key(String edge) {
            var cells = edge.split(",");
            return List.of(cells[0], cells[1], cells[3]);
        }

        Courts shuffled(Random random) {
            var ids = new ArrayList<>(rows.keySet());
            Collections.shuffle(ids, random);
            var shuffled = new LinkedHashMap<String, String>();
            ids.forEach(id -> shuffled.put(id, rows.getOrDefault(id, "")));
            var others = new ArrayList<>(edges);
            Collections.shuffle(others, random);
            return new Courts(shuffled, others);
        }

        Tables tables() {
            return new Tables()
                    .files(organizations(rows.values().toArray(new String[0])))
                    .edition(successions(edges.toArray(new String[0])));
        }

        List<Address> addresses(Random random) {
            return IntStream.range(0, 20)
                    .mapToObj(n -> new Address(
                            "W90.%02d".formatted(random.nextInt(rows.size() + 1)),
                            Address.Role.values()[random.nextInt(3)],
                            FIRST.plusDays(random.nextInt(900)),
                            random.nextBoolean() ? Set.of() : Set.of(MATTERS.get(random.nextInt(4)))))
                    .toList();
        }
    }

    private static boolean actsFor(CodeSnapshot codes, String actor, Address original) {
        var day = original.on();
        return codes.actsFor(new Written(actor, day), new Written(original.written(), day), day);
    }
}
