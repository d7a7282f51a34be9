package org.gongkai.web;

import org.gongkai.approval.DueDay;
import org.gongkai.calendar.OfficeCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What approvals need of other books. */
@Configuration(proxyBeanMethods = false)
class ApprovalWiring {

    /** By the country's calendar as it is now, with the notices that were imported. */
    @Bean
    DueDay dueDay(OfficeCalendar calendar) {
        return (from, workingDays) -> calendar.now().national().plusWorkingDays(from, workingDays);
    }
}
