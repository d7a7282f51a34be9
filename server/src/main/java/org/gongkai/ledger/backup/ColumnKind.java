package org.gongkai.ledger.backup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column may hold, with the one way in which it is written in a backup, whatever the database. */
enum ColumnKind {

    TEXT(SQLDataType.CLOB) {
        @Override
        Object read(JsonNode value) {
            return value.stringValue();
        }
    },
    LONG(SQLDataType.BIGINT) {
        @Override
        Object read(JsonNode value) {
            return value.longValue();
        }
    },
    INTEGER(SQLDataType.INTEGER) {
        @Override
        Object read(JsonNode value) {
            return value.intValue();
        }
    },
    SMALL(SQLDataType.SMALLINT) {
        @Override
        Object read(JsonNode value) {
            return value.shortValue();
        }
    },
    BOOLEAN(SQLDataType.BOOLEAN) {
        @Override
        Object read(JsonNode value) {
            return value.booleanValue();
        }
    },
    /** As text without zeros at its end: databases keep different numbers of them. */
    DECIMAL(SQLDataType.NUMERIC) {
        @Override
        Object write(Object value) {
            BigDecimal plain = ((BigDecimal) value).stripTrailingZeros();
            return plain.signum() == 0 ? "0" : plain.toPlainString();
        }

        @Override
        Object read(JsonNode value) {
            return new BigDecimal(value.stringValue());
        }
    },
    DOUBLE(SQLDataType.DOUBLE) {
        @Override
        Object read(JsonNode value) {
            return value.doubleValue();
        }
    },
    DATE(SQLDataType.LOCALDATE) {
        @Override
        Object write(Object value) {
            return value.toString();
        }

        @Override
        Object read(JsonNode value) {
            return LocalDate.parse(value.stringValue());
        }
    },
    TIMESTAMP(SQLDataType.LOCALDATETIME) {
        @Override
        Object write(Object value) {
            return value.toString();
        }

        @Override
        Object read(JsonNode value) {
            return LocalDateTime.parse(value.stringValue());
        }
    },
    TIMESTAMP_WITH_ZONE(SQLDataType.OFFSETDATETIME) {
        @Override
        Object write(Object value) {
            return ((OffsetDateTime) value).withOffsetSameInstant(ZoneOffset.UTC).toString();
        }

        @Override
        Object read(JsonNode value) {
            return OffsetDateTime.parse(value.stringValue());
        }
    },
    BYTES(SQLDataType.BLOB) {
        @Override
        Object write(Object value) {
            return Base64.getEncoder().encodeToString((byte[]) value);
        }

        @Override
        Object read(JsonNode value) {
            return Base64.getDecoder().decode(value.stringValue());
        }
    };

    private final DataType<?> type;

    ColumnKind(DataType<?> type) {
        this.type = type;
    }

    /** How a question asks for it. */
    DataType<?> type() {
        return type;
    }

    /** A value as text, number or truth value. */
    Object write(Object value) {
        return value;
    }

    abstract Object read(JsonNode value);

    @Nullable
    Object readNullable(JsonNode value) {
        return value.isNull() ? null : read(value);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ColumnKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The kind of a column of the schema, by what lies in the database. */
    static ColumnKind of(DataType<?> column) {
        Class<?> stored = column.getConverter().fromType();
        for (ColumnKind kind : values()) {
            if (kind.type.getType() == stored) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a backup cannot hold " + stored);
    }
}
