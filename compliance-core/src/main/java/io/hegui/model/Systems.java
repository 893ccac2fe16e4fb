package io.hegui.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 系统: the call center systems. Immutable and thread-safe.
 *
 * @param ivr voice menu
 * @param acd automatic call distribution
 * @param recording recording
 * @param recordingRetentionMonths months for which recordings are kept
 * @param satisfactionSurvey satisfaction survey
 * @param crm CRM system
 * @param firewall firewall
 * @param intrusionDetection intrusion detection
 * @param transportEncryption encryption in transit
 * @param topology topology drawing is there
 * @param purchaseContract purchase contract is there
 * @param functionVideo function test video is there
 * @param recordingNotices published versions of the recording notice
 * @param callingHoursFuse cut-out outside calling hours
 * @param dataBackupPlan backup plan is there
 * @param emergencyPlan emergency plan is there
 * @param recordLookupSeconds seconds to find a recording
 */
public record Systems(
        @Nullable Boolean ivr,
        @Nullable Boolean acd,
        @Nullable Boolean recording,
        @PositiveOrZero @Nullable Integer recordingRetentionMonths,
        @Nullable Boolean satisfactionSurvey,
        @Nullable Boolean crm,
        @Nullable Boolean firewall,
        @Nullable Boolean intrusionDetection,
        @Nullable Boolean transportEncryption,
        @Nullable Boolean topology,
        @Nullable Boolean purchaseContract,
        @Nullable Boolean functionVideo,
        List<String> recordingNotices,
        @Valid @Nullable CallingHoursFuse callingHoursFuse,
        @Nullable Boolean dataBackupPlan,
        @Nullable Boolean emergencyPlan,
        @Nullable BigDecimal recordLookupSeconds) {
    public Systems {
        recordingNotices = recordingNotices == null ? List.of() : List.copyOf(recordingNotices);
    }
}
