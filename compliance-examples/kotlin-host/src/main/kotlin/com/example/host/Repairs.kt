package com.example.host

import io.hegui.Hegui
import io.hegui.model.CallRecord
import io.hegui.rule.Facts
import io.hegui.rule.Verdict

/** One line to repair: [rule], how many of how many records, and what is wrong, in Chinese. */
data class Repair(val rule: String, val affected: Long, val population: Long, val what: String)

/** What a host shows of an audit of [calls]: failed rules, the most records first. */
fun repairs(hegui: Hegui, facts: Facts, calls: Iterable<CallRecord>): List<Repair> =
    hegui.inspect(facts, calls).findings()
        .filter { it.verdict() == Verdict.FAIL }
        .map { Repair(it.rule().toString(), it.affected(), it.population(), it.message().zh()) }
        .sortedByDescending { it.affected }

/** The agent of a call, or [otherwise]: a field of a record may be absent, and the compiler knows. */
fun agentOf(call: CallRecord, otherwise: String): String = call.agentId() ?: otherwise
