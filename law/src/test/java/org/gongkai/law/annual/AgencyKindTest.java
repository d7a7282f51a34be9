package org.gongkai.law.annual;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgencyKindTest {

    @ParameterizedTest
    @CsvSource({
            "内蒙古自治区人民政府,       PROVINCIAL_GOVERNMENT",
            "江苏省人民政府,             PROVINCIAL_GOVERNMENT",
            "重庆市人民政府,             PROVINCIAL_GOVERNMENT",
            "宿迁市,                     CITY_GOVERNMENT",
            "包头市人民政府,             CITY_GOVERNMENT",
            "延边朝鲜族自治州人民政府,   CITY_GOVERNMENT",
            "沭阳县人民政府,             COUNTY_GOVERNMENT",
            "重庆市渝中区人民政府,       COUNTY_GOVERNMENT",
            "土默特右旗人民政府,         COUNTY_GOVERNMENT",
            "固阳县金山镇人民政府,       TOWNSHIP",
            "昆都仑区友谊街道办事处,     TOWNSHIP",
            "包头市人民政府外事办公室,   LOCAL_DEPARTMENT",
            "包头市财政局,               LOCAL_DEPARTMENT",
            "内蒙古自治区教育厅,         LOCAL_DEPARTMENT",
            "泗阳县发展和改革委员会,     LOCAL_DEPARTMENT",
            "财政部,                     OTHER",
            "国家税务总局包头市税务局,   OTHER",
            "包头市人民政府办公室,       OTHER"})
    void theNameTellsTheKind(String name, AgencyKind kind) {
        assertThat(AgencyKind.ofName(name)).isEqualTo(kind);
    }

    @Test
    void departmentsPublishByTheEndOfJanuaryAndGovernmentsByTheEndOfMarch() {
        assertThat(AgencyKind.LOCAL_DEPARTMENT.lastDayToPublish(2023)).contains(LocalDate.of(2024, 1, 31));
        assertThat(AgencyKind.COUNTY_GOVERNMENT.lastDayToPublish(2023)).contains(LocalDate.of(2024, 3, 31));
        assertThat(AgencyKind.TOWNSHIP.lastDayToPublish(2023)).isEmpty();
    }

    @Test
    void onlyProvincesCitiesAndMinistriesMayMakeRules() {
        assertThat(AgencyKind.CITY_GOVERNMENT.mayMakeRules()).isTrue();
        assertThat(AgencyKind.OTHER.mayMakeRules()).isTrue();
        assertThat(AgencyKind.COUNTY_GOVERNMENT.mayMakeRules()).isFalse();
        assertThat(AgencyKind.LOCAL_DEPARTMENT.mayMakeRules()).isFalse();
    }
}
