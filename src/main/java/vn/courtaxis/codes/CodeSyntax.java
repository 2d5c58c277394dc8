package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.OrganizationCode;

/** The form of codes by the rules that give them; what is odd is told with its clause and is no error, because the field writes odd codes. */
final class CodeSyntax {

    private static final Pattern LEGACY = Pattern.compile("[0-9A-Z]{3}\\.\\d{2}\\.\\d{2}\\.([A-Z]\\d{2})");
    private static final Pattern DIGITS_FIRST = Pattern.compile("\\d{3}\\..*");
    private static final Pattern LEVEL_1 = Pattern.compile("(?:000\\.00\\.00\\.)?([A-Y]\\d{2})");

    private CodeSyntax() {}

    /** The kind of a code by its form alone. */
    static CodeKind kind(String code) {
        return switch (OrganizationCode.of(code).form()) {
            case LEGACY -> CodeKind.LEGACY;
            case CURRENT -> CodeKind.CURRENT;
            case SCHEME -> CodeKind.SCHEME;
            case OTHER -> CodeKind.AD_HOC;
        };
    }

    /** The level-1 group of a code: the last one of a legacy code, else the first. */
    static String group(String code) {
        var legacy = LEGACY.matcher(code);
        if (legacy.matches()) {
            return legacy.group(1);
        }
        var dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** The other form of a level-1 code by the mechanical rule ({@code G22} and {@code 000.00.00.G22}); below level 1 it is no law. */
    static Optional<String> otherLevelOne(String code) {
        var level1 = LEVEL_1.matcher(code);
        if (!level1.matches()) {
            return Optional.empty();
        }
        var current = level1.group(1);
        return Optional.of(code.equals(current) ? "000.00.00." + current : current);
    }

    /**
     * The other form of a code by the mechanical rule: groups the other way round, without those of zeros. Below level 1 it is no law, and
     * only for suggesting; empty where the code does not fit the other form.
     */
    static Optional<String> otherForm(String code) {
        var groups = code.split("\\.", -1);
        if (LEGACY.matcher(code).matches()) {
            var current = new StringBuilder(groups[3]);
            for (var level = 2; level >= 0 && groups[level].chars().anyMatch(sign -> sign != '0'); level--) {
                current.append('.').append(groups[level]);
            }
            return Optional.of(current.toString());
        }
        if (groups.length > 4 || OrganizationCode.parse(code).isEmpty() || kind(code) != CodeKind.CURRENT) {
            return Optional.empty();
        }
        var legacy = groups[0];
        for (var level = 1; level < 4; level++) {
            var group = level < groups.length ? groups[level] : "0";
            var length = level == 3 ? 3 : 2;
            if (group.length() > length || !group.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
                return Optional.empty();
            }
            legacy = "0".repeat(length - group.length()) + group + "." + legacy;
        }
        return Optional.of(legacy);
    }

    /** What stands before the last group of a code in the current form. */
    static Optional<String> parent(String code) {
        var dot = code.lastIndexOf('.');
        return dot < 0 || LEGACY.matcher(code).matches() ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    /** What the rules say against a code as somebody states it, each in Vietnamese and English; empty when nothing. */
    static List<String> odd(String code, CodeKind kind, Kind organization) {
        var odd = new ArrayList<String>();
        switch (kind) {
            case CURRENT -> {
                if (kind(code) != CodeKind.CURRENT) {
                    odd.add("không theo QĐ 20/2020/QĐ-TTg Điều 4: nhóm đầu là một chữ A-Y và hai chữ số"
                            + " / not by QĐ 20/2020/QĐ-TTg Điều 4: the first group is a letter A-Y and two digits");
                }
            }
            case LEGACY -> {
                if (kind(code) != CodeKind.LEGACY) {
                    odd.add("không theo QCVN 102:2016: 13 ký tự, nhóm 3-2-2-3"
                            + " / not by QCVN 102:2016: 13 characters in groups of 3-2-2-3");
                } else if (!DIGITS_FIRST.matcher(code).matches()) {
                    odd.add("QCVN 102:2016: nhóm đầu chỉ gồm chữ số / the first group holds digits only");
                }
            }
            case SCHEME -> {
                if (kind(code) != CodeKind.SCHEME) {
                    odd.add("không theo QĐ 20/2020/QĐ-TTg Điều 6: Z01 đến Z99 và tối đa 32 ký tự"
                            + " / not by QĐ 20/2020/QĐ-TTg Điều 6: Z01 to Z99 and at most 32 characters");
                } else if (code.contains(".")) {
                    odd.add("QĐ 20/2020/QĐ-TTg Điều 6: không có dấu phân cách / has no separator");
                }
            }
            case AD_HOC ->
                odd.add("không theo QĐ 20/2020/QĐ-TTg hay QCVN 102:2016; chỉ để nhận ra, không nên ghi trên trục"
                        + " / follows no published form; understood, and better not written on the axis");
            case DMS_UNIT, DERIVED -> {
                return List.of();
            }
        }
        letter(code, organization).ifPresent(odd::add);
        return odd;
    }

    /** The group letters were seen in use; that of the courts is concluded from their order only. */
    private static Optional<String> letter(String code, Kind organization) {
        var letter = group(code).charAt(0);
        var usual = switch (organization) {
            case MINISTRY -> "G";
            case PROVINCE -> "H";
            case COURT -> "DW";
            case CENTRAL_BODY, OTHER -> "";
        };
        if (usual.isEmpty() || usual.indexOf(letter) >= 0 || letter == 'Z') {
            return Optional.empty();
        }
        var sure = organization == Kind.COURT
                ? " (suy từ thứ tự các nhóm, chưa thấy văn bản / concluded from the order of groups, not read)"
                : "";
        return Optional.of("nhóm " + letter + " thường không phải của loại cơ quan này, mà là " + usual.charAt(0)
                + " / the group of such a body is usually " + usual.charAt(0) + sure);
    }
}
