package org.gongkai.web;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.files.FileSettings;
import org.gongkai.look.Fact;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set: by flag ({@code --data}), by environment ({@code GONGKAI_DATA}), or in {@code gongkai.properties} of the
 * data folder ({@code gongkai.data}), in this order.
 *
 * @param data       the data folder
 * @param db         the JDBC URL of a PostgreSQL database; empty for SQLite in the data folder
 * @param dbUser     its user
 * @param dbPassword its password
 * @param demo       whether this is a demonstration with made-up data, in a folder of its own
 * @param files      where files lie; the data folder unless a bucket is named
 * @param backup     the nightly backup
 * @param site       what the public site says of itself
 */
@ConfigurationProperties("gongkai")
public record OfficeSettings(@DefaultValue("gongkai-data") Path data, @DefaultValue("") String db,
        @DefaultValue("") String dbUser, @DefaultValue("") String dbPassword, @DefaultValue("false") boolean demo,
        @DefaultValue Files files, @DefaultValue Backup backup, @DefaultValue SiteFacts site) {

    /** See {@link FileSettings}. */
    public record Files(@DefaultValue("") String endpoint, @DefaultValue("") String region,
            @DefaultValue("") String bucket, @DefaultValue("") String prefix, @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey, @DefaultValue("true") boolean pathStyle) {

        FileSettings settings() {
            return new FileSettings(endpoint, region, bucket, prefix, accessKey, secretKey, pathStyle);
        }
    }

    /**
     * The nightly backup.
     *
     * @param enabled off when something else backs the office up
     * @param time    when, in China
     * @param folder  where to; empty for {@code backups} in the data folder, though another disk is better
     */
    public record Backup(@DefaultValue("true") boolean enabled, @DefaultValue("02:30") LocalTime time,
            @DefaultValue("") String folder) {}

    /**
     * What the foot of a government site has to say (政府网站发展指引); what is empty is not shown.
     *
     * @param name     of the site
     * @param owner    主办单位
     * @param operator 承办单位
     * @param phone    联系电话
     * @param address  地址
     * @param code     网站标识码
     * @param icp      ICP备案编号
     * @param police   公安机关备案号
     */
    public record SiteFacts(@DefaultValue("政府信息公开") String name, @DefaultValue("") String owner,
            @DefaultValue("") String operator, @DefaultValue("") String phone, @DefaultValue("") String address,
            @DefaultValue("") String code, @DefaultValue("") String icp, @DefaultValue("") String police) {

        /** What is known, with its label, in the order of the foot. */
        public List<Fact> facts() {
            return Stream.of(new Fact("主办单位", owner), new Fact("承办单位", operator), new Fact("联系电话", phone),
                    new Fact("地址", address), new Fact("网站标识码", code), new Fact("ICP备案编号", icp),
                    new Fact("公安机关备案号", police)).filter(fact -> !fact.text().isBlank()).toList();
        }
    }

    /** Where the books are. */
    public LedgerSettings ledger() {
        return db.isBlank() ? LedgerSettings.sqlite(data) : LedgerSettings.database(data, db, dbUser, dbPassword);
    }

    /** Where the files are. */
    public FileSettings fileSettings() {
        return files.settings();
    }

    /** Where the nightly backups go. */
    public Path backupFolder() {
        return backup.folder().isBlank() ? data.resolve("backups") : Path.of(backup.folder());
    }
}
