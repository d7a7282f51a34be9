package org.gongkai.operations;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.jobs.Effect;
import org.gongkai.ledger.jobs.EffectFailure;
import org.gongkai.ledger.jobs.EffectHandler;
import org.gongkai.ledger.jobs.Outbox;
import org.gongkai.ledger.jobs.Retry;
import org.gongkai.web.TestOffice;

/** Effects of the tests: they fail as long as the folder is said to be not writable, and the long one does not end. */
public final class SiteBuild implements EffectHandler {

    static final String KIND = "test.site";

    final AtomicBoolean broken = new AtomicBoolean(true);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "生成网站页面";
    }

    @Override
    public Retry retry() {
        return Retry.NEVER;
    }

    @Override
    public void handle(Effect effect) throws Exception {
        if (effect.payload().equals("long")) {
            effect.progress().report(320, 1000, "正在生成栏目页");
            while (true) {
                Thread.sleep(20);
                effect.progress().report(320, 1000, "正在生成栏目页");
            }
        }
        if (broken.get()) {
            throw EffectFailure.of("网站目录不可写，请检查目录权限后重试。", null);
        }
    }

    static UUID put(TestOffice office, String key, String payload) {
        Outbox outbox = office.bean(Outbox.class);
        return office.ledger().change(Actor.program("test"), change -> {
            change.journal(JournalDraft.of(TestOffice.AGENCY, "publication.published", key, "已审批，予以公开"));
            return outbox.putInOrder(change, KIND, key, payload);
        });
    }
}
