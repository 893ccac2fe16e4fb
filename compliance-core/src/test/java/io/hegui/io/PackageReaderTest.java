package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.InspectionPackage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageReaderTest {

    private static InspectionPackage read(String json) {
        return PackageReader.fromJson(json, "inspection.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'year':2024,'license':{'expiresOn':'2025-13-01'}} ; $.license.expiresOn: found '2025-13-01', expected a date such as 2025-03-31",
                "{'year':2024,'license':{'expires':1}} ; $.license.expires: found an unknown field, expected one of coverage, displayedAt, domesticOnly, expiresOn, issuedOn, legalRepresentative, number, provinces, registeredAddress, renewal, renewalAppliedOn, services, status",
                "{'year':2024,'license':{'status':'GONE'}} ; $.license.status: found 'GONE', expected one of VALID, SUSPENDED, REVOKED",
                "{'year':2024,'jurisdiction':5} ; $.jurisdiction: found 5, expected one of CN-BJ",
                "{'year':'2024'} ; $.year: found '2024', expected a whole number",
                "{'year':2147483647} ; $.year: found 2147483647, expected a year from 1900 to 9998",
                "{'year':2024.5} ; $.year: found 2024.5, expected a whole number",
                "{'year':2024,'numbers':{}} ; $.numbers: found an object, expected a list",
                "{'year':2024,'numbers':[null]} ; $.numbers[0]: found null, expected a value",
                "{'year':2024,'license':{'provinces':['CN-BJ',null]}} ; $.license.provinces[1]: found null, expected a value",
                "{'year':2024,'license':'B2'} ; $.license: found a text of 2 characters, expected an object",
                "{'year':2024,'staff':[{},{'identityProof':'张三'}]} ; $.staff[1].identityProof: found a text of 2 characters, expected true or false",
                "{'year':2024,'agents':[{'id':'A','name':{}}]} ; $.agents[0].name: found an object, expected a text",
                "{'year':2024,'annualReport':{'signedBy':['张三']}} ; $.annualReport.signedBy[0]: found a text of 2 characters, expected one of LEGAL_REPRESENTATIVE, FINANCE_OFFICER",
                "{'year':2024,'numbers':[{}]} ; $.numbers[0].number: found nothing, expected a value",
                "{'year':2024,'site':{'seats':-1},'numbers':[{},{}]} ; $.numbers[0].number: found nothing, expected a value (and 2 more)",
                "{'year':2024,'site':{'seats':-1}} ; $.site.seats: found -1, expected 0 or more",
                "{'year':2024,'annualReport':{'complaintRate':1.5}} ; $.annualReport.complaintRate: found 1.5, expected a share from 0 to 1",
                "{} ; $.year: found nothing, expected a value",
                "[] ; $: found a list, expected an object",
                "null ; $: found null, expected an object",
                "{'year':2024} x ; line 1, column 15: broken JSON",
                "{'year':2024} {} ; line 1, column 15: found text behind the end, expected one object",
                "{'year':2024,'year':2025} ; line 1, column 20: found a field twice, expected each field once ('year')",
                "{'year':2024,'site': ; line 1, column 21: broken JSON: Unexpected end-of-input",
                "{'year':2024,,} ; line 1, column 14: broken JSON: Unexpected character",
            })
    void an_error_names_file_place_found_and_expected(String json, String message) {
        assertThatThrownBy(() -> read(json.replace('\'', '"')))
                .isInstanceOf(InputError.class)
                .satisfies(e -> assertThat(e.getMessage().replace('"', '\''))
                        .startsWith("inspection.json: " + message)
                        .doesNotContain("\n"));
    }

    @Test
    void reads_what_people_write() {
        InspectionPackage read = read("""
                {"year": 2024, "jurisdiction": "CN-BJ", "extensions": {"ours": {"a": [1, null], "b": null}},
                 "staff": [{"degree": false, "position": "MANAGER", "yearsOfExperience": "3.5"}],
                 "site": {"ownership": "LEASED", "leaseUntil": "2025-03-31T10:00:00", "areaSquareMetres": 300,
                          "monitoringLog": [{"date": "2024-01-01", "temperature": "21.5", "ups": 1}]},
                 "anomalies": [{"kind": "NIGHT_CALL", "from": "2024-01-01 22:00", "foundAt": "2024-01-02"}],
                 "systems": {"callingHoursFuse": {"from": "09:00", "to": "24:00"}},
                 "materials": [{"kind": "SECURITY_SYSTEM",
                                "facts": {"responsiblePerson": "张三", "drillRecord": true, "emergencyPlan": " "}}],
                 "numbers": [{"number": 95588}]}
                """);

        assertThat(read.staff().get(0).degree()).isNull();
        assertThat(read.staff().get(0).yearsOfExperience()).isEqualTo(new BigDecimal("3.5"));
        assertThat(read.site().leaseUntil()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(read.site().monitoringLog().get(0).ups()).isEqualTo("1");
        assertThat(read.anomalies().get(0).from()).isEqualTo("2024-01-01");
        assertThat(read.materials().get(0).facts().responsiblePerson()).isTrue();
        assertThat(read.materials().get(0).facts().drillRecord()).isTrue();
        assertThat(read.materials().get(0).facts().emergencyPlan()).isNull();
        assertThat(read.extensions()).containsKey("ours");
    }

    @Test
    void a_fact_that_says_no_is_not_shown() {
        InspectionPackage read = PackageReader.fromJson(
                "{\"year\": 2024, \"materials\": [{\"kind\": \"SECURITY_SYSTEM\","
                        + " \"facts\": {\"responsiblePerson\": \"否\", \"drillRecord\": \" false \", \"emergencyPlan\": \"是\"}}]}",
                "inspection.json");

        assertThat(read.materials().get(0).facts().responsiblePerson()).isFalse();
        assertThat(read.materials().get(0).facts().drillRecord()).isFalse();
        assertThat(read.materials().get(0).facts().emergencyPlan()).isTrue();
    }

    @Test
    void every_enum_is_read_by_its_chinese_terms_too() {
        assertThat(read("{\"year\": 2024, \"jurisdiction\": \"北京\"}").jurisdiction())
                .isEqualTo(io.hegui.model.Province.BEIJING);
    }

    @Test
    void tolerates_a_byte_order_mark_and_refuses_what_is_not_utf8() throws Exception {
        Path folder = Folders.create();
        Folders.write(folder, "inspection.json", "\uFEFF{\"year\": 2024}");
        assertThat(PackageReader.read(folder.resolve("inspection.json")).year()).isEqualTo(2024);

        Folders.write(folder, "inspection.json", "{\"year\": 2024,\n \"a\": \"北京\"}", FileCharset.GB18030);
        assertThatThrownBy(() -> PackageReader.read(folder.resolve("inspection.json")))
                .isInstanceOf(InputError.class)
                .hasMessage(
                        "inspection.json: line 2, column 8: found bytes that are not UTF-8, expected a file in UTF-8");
        Files.delete(folder.resolve("inspection.json"));
        assertThatThrownBy(() -> PackageFolder.open(folder))
                .isInstanceOf(InputError.class)
                .hasMessage("inspection.json: not found, expected it in the package folder");
    }
}
