package io.hegui.model;

import java.util.List;

/** 材料类型: a document of the annual inspection (S1) or of an application (S3, S5). Immutable and thread-safe. */
public enum MaterialKind implements Labelled {
    IDENTITY("主体资格"),
    LICENSE_COPIES("许可证正副本"),
    BUSINESS_STATUS("业务开展情况表"),
    AUDIT_REPORT("财务审计报告"),
    SECURITY_SYSTEM("网络与信息安全保障制度"),
    NUMBER_USAGE("码号资源使用情况"),
    IMPACT_ASSESSMENT("个人信息保护影响评估报告"),
    SITE_PROOF("场地使用证明"),
    COMMITMENT_LETTER("依法经营承诺书"),
    SITE_VIDEO("坐席场地视频"),
    DATA_SECURITY_SELF_ASSESSMENT("数据安全自评报告"),
    ARTICLES("公司章程"),
    SHAREHOLDER_PROOF("股东证明"),
    MANAGER_IDENTITY("管理人员身份证明"),
    SOCIAL_INSURANCE("社保证明"),
    LABOUR_CONTRACTS("劳动合同"),
    SITE_PHOTOS("场地照片"),
    SYSTEM_TOPOLOGY("系统拓扑图"),
    PURCHASE_CONTRACT("设备采购合同"),
    FUNCTION_VIDEO("功能测试视频"),
    PRIVACY_PLAN("用户隐私保护方案"),
    ANTI_HARASSMENT_LETTER("防骚扰承诺书"),
    DEVELOPMENT_PLAN("业务发展规划书"),
    EQUITY_CHART("股权结构图"),
    CREDIT_PROOF("无失信证明"),
    MLPS_REPORT("等级保护测评报告"),
    CAPITAL_VERIFICATION("验资报告"),
    STAFF_CERTIFICATES("人员证书"),
    SYSTEM_DESCRIPTION("系统功能说明"),
    CRM_SCREENSHOT("CRM系统截图"),
    SECURITY_TEST_REPORT("安全检测报告"),
    POLICIES("制度文件");

    private final List<String> labels;

    MaterialKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
