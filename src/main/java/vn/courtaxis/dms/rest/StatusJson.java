package vn.courtaxis.dms.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StatusMessage.Staff;

/** A business status that the document system reports. */
record StatusJson(
        @Nullable String code, @Nullable String description, @Nullable StaffJson staff) {

    record StaffJson(
            @Nullable String department,
            @Nullable String name,
            @Nullable String email,
            @Nullable String mobile) {

        Staff toStaff() {
            return new Staff(
                    Objects.toString(department, ""),
                    Objects.toString(name, ""),
                    Objects.toString(email, ""),
                    Objects.toString(mobile, ""));
        }
    }
}
