package org.gongkai.law.application;

import java.util.Optional;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.ReportFormat;

/** Who applies: a natural person, or a legal person or other organisation of one of five kinds. The columns of Table 3. */
public enum ApplicantKind {
    /** 自然人; also a lawyer who applies in their own name. */
    NATURAL("natural"),
    /** 商业企业. */
    ENTERPRISE("enterprise"),
    /** 科研机构. */
    RESEARCH("research"),
    /** 社会公益组织. */
    PUBLIC_BENEFIT("publicBenefit"),
    /** 法律服务机构, such as a law firm. */
    LEGAL_SERVICE("legalService"),
    /** 其他 legal persons or organisations. */
    OTHER_ORGANISATION("otherOrg");

    private final String column;

    ApplicantKind(String column) {
        this.column = column;
    }

    /** The kind with this code. */
    public static Optional<ApplicantKind> ofCode(String code) {
        for (ApplicantKind kind : values()) {
            if (kind.column.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The code of its column in Table 3, such as {@code publicBenefit}. */
    public String code() {
        return column;
    }

    /** {@code 社会公益组织}; for the rest {@code 其他法人或组织}. */
    public String chinese() {
        return this == OTHER_ORGANISATION ? "其他法人或组织" : column().label();
    }

    /** Its column in Table 3. */
    public FormColumn column() {
        return ReportFormat.FORMAT_2021.table3()
                .columns()
                .stream()
                .filter(found -> found.code().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
