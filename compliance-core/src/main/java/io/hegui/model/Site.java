package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 经营场所: the site filed with the regulator. Immutable and thread-safe.
 *
 * @param address address as filed
 * @param province province of the site
 * @param areaSquareMetres area in square metres
 * @param commercialUse licensed for commercial use
 * @param ownership owned or leased
 * @param leaseFrom first day of the lease, inclusive
 * @param leaseUntil last day of the lease, inclusive; required when leased
 * @param titleProof proof of title is there
 * @param seats number of seats installed
 * @param monitorScreens live monitoring screens are there
 * @param fireSafety fire safety equipment is there
 * @param monitoringLog daily log of the machine room
 * @param dashboard figures shown live
 * @param publicBoard what hangs on the public board
 */
public record Site(
        @Nullable String address,
        @Nullable Province province,
        @Nullable BigDecimal areaSquareMetres,
        @Nullable Boolean commercialUse,
        @Nullable SiteOwnership ownership,
        @Nullable LocalDate leaseFrom,
        @Nullable LocalDate leaseUntil,
        @Nullable Boolean titleProof,
        @PositiveOrZero @Nullable Integer seats,
        @Nullable Boolean monitorScreens,
        @Nullable Boolean fireSafety,
        List<@Valid MonitoringEntry> monitoringLog,
        List<DashboardFigure> dashboard,
        List<PublicBoardItem> publicBoard) {
    public Site {
        monitoringLog = monitoringLog == null ? List.of() : List.copyOf(monitoringLog);
        dashboard = dashboard == null ? List.of() : List.copyOf(dashboard);
        publicBoard = publicBoard == null ? List.of() : List.copyOf(publicBoard);
    }
}
