package org.gongkai.operations;

import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.Effect;
import org.gongkai.ledger.jobs.EffectBook;
import org.gongkai.ledger.jobs.EffectFailure;
import org.gongkai.ledger.jobs.EffectHandler;
import org.gongkai.ledger.jobs.Outbox;
import org.gongkai.ledger.jobs.Progress;
import org.gongkai.ledger.jobs.Retry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves one agency's journal, entry by entry, when somebody asks for it. A broken chain is a failure that stays. */
@Component
final class JournalCheck implements EffectHandler {

    private static final String KIND = "journal.check";
    private static final int MOST_NAMED = 5;

    private final Ledger ledger;
    private final Outbox outbox;
    private final EffectBook effects;

    JournalCheck(Ledger ledger, Outbox outbox, EffectBook effects) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.effects = effects;
    }

    /** Asks for the proof of a chain. */
    UUID ask(Change change, UUID chain) {
        change.journal(JournalDraft.of(chain, "journal.check-asked", "journal/" + chain, ""));
        return outbox.putInOrder(change, KIND, key(chain), chain.toString());
    }

    /** The latest proof of a chain; null when there was none. */
    EffectBook.@Nullable Row latest(UUID chain) {
        return effects.latest(KIND, key(chain));
    }

    private static String key(UUID chain) {
        return "journal/" + chain;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return "核验账本";
    }

    @Override
    public Retry retry() {
        return Retry.NEVER;
    }

    @Override
    public void handle(Effect effect) throws Exception {
        UUID chain = UUID.fromString(effect.payload());
        prove(ledger, chain, new Journal(ledger).length(chain), effect.progress());
    }

    /**
     * Proves a chain, or all of them.
     *
     * @param chain null for all
     * @param total how many entries there are, about
     * @throws EffectFailure when a chain is broken; it names where
     */
    static void prove(Ledger ledger, @Nullable UUID chain, long total, Progress progress)
            throws EffectFailure, InterruptedException {
        JournalProof.Verdict verdict;
        try {
            verdict = JournalProof.of(ledger, chain, seen -> {
                try {
                    progress.report(seen, total, "正在核验");
                } catch (InterruptedException stop) {
                    throw new Stop(stop);
                }
            });
        } catch (Stop stop) {
            throw stop.because;
        }
        if (!verdict.whole()) {
            throw EffectFailure.lasting(broken(verdict.breaks()));
        }
        progress.report(verdict.entries(), verdict.entries(), "核验通过：" + verdict.chains() + " 条链、" + verdict.entries()
                + " 条记录连续完整，未发现改动、删除或调换次序");
    }

    private static String broken(List<JournalProof.Break> breaks) {
        StringBuilder told = new StringBuilder("账本核验未通过，发现 ").append(breaks.size()).append(" 处断裂：");
        breaks.stream()
                .limit(MOST_NAMED)
                .forEach(found -> told.append(name(found.agency()))
                        .append("第 ")
                        .append(found.number())
                        .append(" 条")
                        .append(words(found))
                        .append("；"));
        return told.append("请立即停用写入、保留现场，并用最近的备份比对。").toString();
    }

    private static String name(String agency) {
        return agency.equals(Ids.INSTALLATION.toString()) ? "本系统" : "单位 " + agency + " ";
    }

    private static String words(JournalProof.Break found) {
        return switch (found.kind()) {
            case CHANGED -> "内容被改动";
            case REORDERED -> "被调换次序（原为第 " + found.sealedAs() + " 条）";
            case REMOVED -> "至第 " + found.sealedAs() + " 条被删除";
            case UNLINKED -> "与前一条不衔接";
            case TRUNCATED -> "至第 " + found.sealedAs() + " 条从末尾被删除";
            case HEAD_DIFFERS -> "与链尾登记不一致";
            case NOT_AS_WITNESSED -> "与留存的核对码不一致";
        };
    }

    /** Carries an interruption through the proof. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final InterruptedException because;

        Stop(InterruptedException because) {
            super(because);
            this.because = because;
        }
    }
}
