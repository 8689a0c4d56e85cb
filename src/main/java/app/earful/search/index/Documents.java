package app.earful.search.index;

import app.earful.insight.meaning.PackedMeaning;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An entry as Lucene keeps it. Texts themselves are not kept: the database has them. */
final class Documents {
    private static final FieldType STEMS = new FieldType();
    private static final FieldType BEGINNINGS = new FieldType();

    static {
        STEMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        STEMS.freeze();
        BEGINNINGS.setIndexOptions(IndexOptions.DOCS);
        BEGINNINGS.setOmitNorms(true);
        BEGINNINGS.freeze();
    }

    private Documents() {}

    static Document of(Entry entry, @Nullable Cells cells) {
        var document = new Document();
        var key = Fields.key(entry.subject(), entry.id());
        term(document, Fields.KEY, key);
        document.add(new StoredField(Fields.KEY, key));
        term(document, Fields.SUBJECT, entry.subject().word());
        term(document, Fields.CUSTOMER, entry.customer().toString());
        entry.members().forEach(member -> term(document, Fields.MEMBER, member.toString()));
        if (!entry.kind().isEmpty()) {
            term(document, Fields.KIND, entry.kind());
        }
        if (entry.at() != null) {
            document.add(new LongPoint(Fields.AT, entry.at().getEpochSecond()));
        }
        if (entry.sentiment() != null) {
            document.add(new FloatPoint(Fields.SENTIMENT, entry.sentiment()));
        }
        words(document, entry);
        if (entry.meaning() != null) {
            meaning(document, entry.meaning(), cells);
        }
        return document;
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static void words(Document document, Entry entry) {
        var handles = (entry.name() + " " + entry.handles()).strip();
        if (!entry.name().isEmpty()) {
            document.add(new TextField(Fields.NAME, entry.name(), Field.Store.NO));
        }
        if (!handles.isEmpty()) {
            document.add(new Field(Fields.BEGINNING, handles, BEGINNINGS));
        }
        var all = (handles + " \n" + entry.text()).strip();
        if (!all.isEmpty()) {
            document.add(new TextField(Fields.PLAIN, all, Field.Store.NO));
        }
        if (!entry.text().isEmpty() && entry.language().length() == 2) {
            document.add(new Field(Fields.TEXT_IN + entry.language(), entry.text(), STEMS));
        }
    }

    private static void meaning(Document document, byte[] meaning, @Nullable Cells cells) {
        document.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(Quantised.of(meaning))));
        document.add(new BinaryDocValuesField(Fields.SIGNS, new BytesRef(Signs.of(meaning))));
        if (cells != null) {
            term(document, Fields.CELL, Integer.toString(cells.nearest(PackedMeaning.vector(meaning))));
        }
    }
}
