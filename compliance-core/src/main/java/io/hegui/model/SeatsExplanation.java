package io.hegui.model;

import org.jspecify.annotations.Nullable;

/**
 * 坐席减少说明: what explains a drop of seats (S1). Immutable and thread-safe.
 *
 * @param cloudContract contract with a cloud provider is there
 * @param loginLogs login logs of agents are there
 */
public record SeatsExplanation(
        @Nullable Boolean cloudContract, @Nullable Boolean loginLogs) {}
