package io.hegui.crm.store;

import io.hegui.model.PhoneNumber;

/**
 * 联系人: somebody who may be called. Immutable and thread-safe.
 *
 * @param id id
 * @param name a person's name
 * @param phone number
 */
public record Contact(String id, String name, PhoneNumber phone) {

    /** {@code 张*}: the first character stays. */
    public String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** Tells the contact by the id alone: numbers and names never reach a log. */
    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
