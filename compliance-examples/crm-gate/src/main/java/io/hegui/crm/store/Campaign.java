package io.hegui.crm.store;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;

/**
 * 外呼任务: what is said to whom from which number. Immutable and thread-safe.
 *
 * @param id id
 * @param name name
 * @param purpose what its calls are for
 * @param sector sector
 * @param caller number that it dials from
 * @param agentId agent who speaks
 */
public record Campaign(String id, String name, Purpose purpose, Sector sector, PhoneNumber caller, String agentId) {}
