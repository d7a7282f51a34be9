package org.gongkai.agency.signin;

import java.time.Duration;
import java.util.Set;

import org.gongkai.agency.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in can be set.
 *
 * @param idle              a session that is not used for so long ends
 * @param longest           a session ends after so long in any case
 * @param secondFactorRoles who has one of these roles must sign in with a one-time code as well; empty for nobody. An
 *                          agency can ask it of all its people besides
 */
@ConfigurationProperties("gongkai.sign-in")
public record SignInSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest,
        @DefaultValue( {
                "SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDITOR"}) Set<Role> secondFactorRoles){

    public SignInSettings {
        secondFactorRoles = Set.copyOf(secondFactorRoles);
    }
}
