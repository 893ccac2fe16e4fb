package io.hegui.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 省级行政区: a province-level division of China by its ISO 3166-2:CN code, with the characters that a provincial
 * telecom license bears before {@code B2-}. Immutable and thread-safe.
 */
public enum Province implements Labelled {
    BEIJING("CN-BJ", "北京", "京"),
    TIANJIN("CN-TJ", "天津", "津"),
    HEBEI("CN-HE", "河北", "冀"),
    SHANXI("CN-SX", "山西", "晋"),
    INNER_MONGOLIA("CN-NM", "内蒙古", "蒙"),
    LIAONING("CN-LN", "辽宁", "辽"),
    JILIN("CN-JL", "吉林", "吉"),
    HEILONGJIANG("CN-HL", "黑龙江", "黑"),
    SHANGHAI("CN-SH", "上海", "沪"),
    JIANGSU("CN-JS", "江苏", "苏"),
    ZHEJIANG("CN-ZJ", "浙江", "浙"),
    ANHUI("CN-AH", "安徽", "皖"),
    FUJIAN("CN-FJ", "福建", "闽"),
    JIANGXI("CN-JX", "江西", "赣"),
    SHANDONG("CN-SD", "山东", "鲁"),
    HENAN("CN-HA", "河南", "豫"),
    HUBEI("CN-HB", "湖北", "鄂"),
    HUNAN("CN-HN", "湖南", "湘"),
    GUANGDONG("CN-GD", "广东", "粤"),
    GUANGXI("CN-GX", "广西", "桂"),
    HAINAN("CN-HI", "海南", "琼"),
    CHONGQING("CN-CQ", "重庆", "渝"),
    SICHUAN("CN-SC", "四川", "川"),
    GUIZHOU("CN-GZ", "贵州", "贵黔"),
    YUNNAN("CN-YN", "云南", "云"),
    TIBET("CN-XZ", "西藏", "藏"),
    SHAANXI("CN-SN", "陕西", "陕"),
    GANSU("CN-GS", "甘肃", "甘"),
    QINGHAI("CN-QH", "青海", "青"),
    NINGXIA("CN-NX", "宁夏", "宁"),
    XINJIANG("CN-XJ", "新疆", "新"),
    HONG_KONG("CN-HK", "香港", ""),
    MACAO("CN-MO", "澳门", ""),
    TAIWAN("CN-TW", "台湾", "");

    private final String code;
    private final List<String> labels;
    private final String licenseCharacters;

    Province(String code, String label, String licenseCharacters) {
        this.code = code;
        this.labels = List.of(label);
        this.licenseCharacters = licenseCharacters;
    }

    /** The ISO 3166-2 code, such as {@code CN-BJ}. */
    @JsonValue
    public String code() {
        return code;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    /** The characters that may stand before {@code B2-} on a license of this province; empty where none is known. */
    public String licenseCharacters() {
        return licenseCharacters;
    }

    /**
     * Finds a province by its ISO 3166-2 code.
     *
     * @throws IllegalArgumentException when no province has that code; the message names what was found and expected
     */
    @JsonCreator
    public static Province ofCode(String code) {
        for (Province province : values()) {
            if (province.code.equals(code)) {
                return province;
            }
        }
        String found = code.matches("[ -~]{0,10}") ? "'" + code + "'" : "a text of " + code.length() + " characters";
        throw new IllegalArgumentException(found + " is not an ISO 3166-2 code such as CN-BJ");
    }

    /** The province whose license character this is, or null when it is none. */
    public static @Nullable Province ofLicenseCharacter(char character) {
        for (Province province : values()) {
            if (province.licenseCharacters.indexOf(character) >= 0) {
                return province;
            }
        }
        return null;
    }
}
