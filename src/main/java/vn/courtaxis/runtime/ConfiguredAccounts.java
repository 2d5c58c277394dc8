package vn.courtaxis.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.runtime.CourtAxisProperties.Account;

/** Axis accounts as configured: a unit is served by the account that names it, or the nearest unit above it. */
final class ConfiguredAccounts implements AxisAccounts {

    private final List<Account> accounts;

    ConfiguredAccounts(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    @Override
    public Optional<String> systemOf(OrganizationCode unit) {
        String best = null;
        var bestLength = -1;
        for (var account : accounts) {
            for (var named : account.units()) {
                var code = named.strip().toUpperCase(Locale.ROOT);
                if (isAtOrBelow(unit.value(), code) && code.length() > bestLength) {
                    best = account.systemId();
                    bestLength = code.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    @Override
    public List<String> systems() {
        return accounts.stream().map(Account::systemId).distinct().toList();
    }

    private static boolean isAtOrBelow(String unit, String named) {
        return unit.equals(named) || unit.startsWith(named + ".");
    }
}
