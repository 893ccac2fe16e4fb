package io.hegui.rules;

import io.hegui.rule.Layer;
import io.hegui.rule.Source;

/** The guides and instruments that stand behind the rules (law.md). Constants; thread-safe. */
public final class Sources {

    /** 呼叫中心许可证年检全攻略: annual inspection. */
    public static final Source S1 = Source.of("S1", Layer.GUIDE);

    /** 呼叫中心许可证年报: annual report. */
    public static final Source S2 = Source.of("S2", Layer.GUIDE);

    /** 全网呼叫中心许可证: application for a national license. */
    public static final Source S3 = Source.of("S3", Layer.GUIDE);

    /** 年检需要提交哪些呼叫记录: call records. */
    public static final Source S4 = Source.of("S4", Layer.GUIDE);

    /** 北京全国呼叫中心许可证全攻略: Beijing. */
    public static final Source S5 = Source.of("S5", Layer.GUIDE);

    /** This project's own addition. */
    public static final Source OWN = Source.of("own", Layer.OWN);

    /** 电信条例. */
    public static final Source TELECOM_REGULATIONS = Source.of("电信条例", Layer.LAW);

    /** 电信业务经营许可管理办法(工业和信息化部令第42号). */
    public static final Source ORDER_42 = Source.of("工信部令42", Layer.LAW);

    /** 消费者权益保护法实施条例, in force from 2024-07-01. */
    public static final Source CONSUMER_REGULATIONS = Source.of("消费者权益保护法实施条例", Layer.LAW);

    /** 个人信息保护法, in force from 2021-11-01. */
    public static final Source PERSONAL_INFORMATION_LAW = Source.of("个人信息保护法", Layer.LAW);

    /** 网络安全法. */
    public static final Source CYBERSECURITY_LAW = Source.of("网络安全法", Layer.LAW);

    /** 反电信网络诈骗法. */
    public static final Source ANTI_FRAUD_LAW = Source.of("反电信网络诈骗法", Layer.LAW);

    /** 广告法. */
    public static final Source ADVERTISING_LAW = Source.of("广告法", Layer.LAW);

    /** 行政许可法. */
    public static final Source LICENSING_LAW = Source.of("行政许可法", Layer.LAW);

    /** 工信部信管〔2020〕81号; read only in excerpts, so no article is named. */
    public static final Source NOTICE_81 = Source.of("工信部信管〔2020〕81号", Layer.NORMATIVE);

    private Sources() {}
}
