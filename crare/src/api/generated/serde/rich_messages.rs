//! JSON of the section "rich messages".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::input_file::Attachments;
use crate::api::{
    InputFile, InputRichBlockAnchor, InputRichBlockAnimation, InputRichBlockAudio,
    InputRichBlockBlockQuotation, InputRichBlockButtons, InputRichBlockCollage,
    InputRichBlockDetails, InputRichBlockDivider, InputRichBlockDocument,
    InputRichBlockExpandableBlockQuotation, InputRichBlockFooter, InputRichBlockList,
    InputRichBlockListItem, InputRichBlockMap, InputRichBlockMathematicalExpression,
    InputRichBlockParagraph, InputRichBlockPhoto, InputRichBlockPreformatted,
    InputRichBlockPullQuotation, InputRichBlockSectionHeading, InputRichBlockSlideshow,
    InputRichBlockTable, InputRichBlockThinking, InputRichBlockVideo, InputRichBlockVoiceNote,
    InputRichMessage, InputRichMessageMedia, RichBlockAnchor, RichBlockAnimation, RichBlockAudio,
    RichBlockBlockQuotation, RichBlockButtons, RichBlockCaption, RichBlockCollage,
    RichBlockDetails, RichBlockDivider, RichBlockDocument, RichBlockExpandableBlockQuotation,
    RichBlockFooter, RichBlockList, RichBlockListItem, RichBlockMap,
    RichBlockMathematicalExpression, RichBlockParagraph, RichBlockPhoto, RichBlockPreformatted,
    RichBlockPullQuotation, RichBlockSectionHeading, RichBlockSlideshow, RichBlockTable,
    RichBlockTableCell, RichBlockThinking, RichBlockVideo, RichBlockVoiceNote, RichMessage,
    RichMessageButton, RichTextAnchor, RichTextAnchorLink, RichTextBankCardNumber, RichTextBold,
    RichTextBotCommand, RichTextButton, RichTextCashtag, RichTextCode, RichTextCustomEmoji,
    RichTextDateTime, RichTextEmailAddress, RichTextHashtag, RichTextItalic, RichTextMarked,
    RichTextMathematicalExpression, RichTextMention, RichTextPhoneNumber, RichTextReference,
    RichTextReferenceLink, RichTextSpoiler, RichTextStrikethrough, RichTextSubscript,
    RichTextSuperscript, RichTextTextMention, RichTextUnderline, RichTextUrl,
};

object! { RichMessage {
    list blocks = "blocks",
    optional is_rtl = "is_rtl",
} }

object! { InputRichMessage {
    optional_list blocks = "blocks",
    optional html = "html",
    optional markdown = "markdown",
    optional_list media = "media",
    optional is_rtl = "is_rtl",
    optional skip_entity_detection = "skip_entity_detection",
} }

impl Attachments for InputRichMessage {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.blocks.attachments(files);
        self.media.attachments(files);
    }
}

object! { InputRichMessageMedia {
    required id = "id",
    required media = "media",
} }

impl Attachments for InputRichMessageMedia {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
    }
}

object! { RichMessageButton {
    required text = "text",
    optional style = "style",
    optional url = "url",
    optional callback_data = "callback_data",
    optional web_app = "web_app",
    optional login_url = "login_url",
    optional switch_inline_query = "switch_inline_query",
    optional switch_inline_query_current_chat = "switch_inline_query_current_chat",
    optional switch_inline_query_chosen_chat = "switch_inline_query_chosen_chat",
    optional copy_text = "copy_text",
    optional disabled = "disabled",
} }

object! { RichTextBold with "type" = "bold" {
    required text = "text",
} }

object! { RichTextItalic with "type" = "italic" {
    required text = "text",
} }

object! { RichTextUnderline with "type" = "underline" {
    required text = "text",
} }

object! { RichTextStrikethrough with "type" = "strikethrough" {
    required text = "text",
} }

object! { RichTextSpoiler with "type" = "spoiler" {
    required text = "text",
} }

object! { RichTextDateTime with "type" = "date_time" {
    required text = "text",
    required unix_time = "unix_time",
    required date_time_format = "date_time_format",
} }

object! { RichTextTextMention with "type" = "text_mention" {
    required text = "text",
    required user = "user",
} }

object! { RichTextSubscript with "type" = "subscript" {
    required text = "text",
} }

object! { RichTextSuperscript with "type" = "superscript" {
    required text = "text",
} }

object! { RichTextMarked with "type" = "marked" {
    required text = "text",
} }

object! { RichTextCode with "type" = "code" {
    required text = "text",
} }

object! { RichTextCustomEmoji with "type" = "custom_emoji" {
    required custom_emoji_id = "custom_emoji_id",
    required alternative_text = "alternative_text",
} }

object! { RichTextMathematicalExpression with "type" = "mathematical_expression" {
    required expression = "expression",
} }

object! { RichTextUrl with "type" = "url" {
    required text = "text",
    required url = "url",
} }

object! { RichTextEmailAddress with "type" = "email_address" {
    required text = "text",
    required email_address = "email_address",
} }

object! { RichTextPhoneNumber with "type" = "phone_number" {
    required text = "text",
    required phone_number = "phone_number",
} }

object! { RichTextBankCardNumber with "type" = "bank_card_number" {
    required text = "text",
    required bank_card_number = "bank_card_number",
} }

object! { RichTextMention with "type" = "mention" {
    required text = "text",
    required username = "username",
} }

object! { RichTextHashtag with "type" = "hashtag" {
    required text = "text",
    required hashtag = "hashtag",
} }

object! { RichTextCashtag with "type" = "cashtag" {
    required text = "text",
    required cashtag = "cashtag",
} }

object! { RichTextBotCommand with "type" = "bot_command" {
    required text = "text",
    required bot_command = "bot_command",
} }

object! { RichTextButton with "type" = "button" {
    required button = "button",
} }

object! { RichTextAnchor with "type" = "anchor" {
    required name = "name",
} }

object! { RichTextAnchorLink with "type" = "anchor_link" {
    required text = "text",
    required anchor_name = "anchor_name",
} }

object! { RichTextReference with "type" = "reference" {
    required text = "text",
    required name = "name",
} }

object! { RichTextReferenceLink with "type" = "reference_link" {
    required text = "text",
    required reference_name = "reference_name",
} }

object! { RichBlockCaption {
    required text = "text",
    optional credit = "credit",
} }

object! { RichBlockTableCell {
    optional text = "text",
    flag is_header = "is_header",
    optional colspan = "colspan",
    optional rowspan = "rowspan",
    required align = "align",
    required valign = "valign",
} }

object! { RichBlockListItem {
    required label = "label",
    list blocks = "blocks",
    flag has_checkbox = "has_checkbox",
    flag is_checked = "is_checked",
    optional value = "value",
    optional kind = "type",
} }

object! { RichBlockParagraph with "type" = "paragraph" {
    required text = "text",
} }

object! { RichBlockSectionHeading with "type" = "heading" {
    required text = "text",
    required size = "size",
} }

object! { RichBlockPreformatted with "type" = "pre" {
    required text = "text",
    optional language = "language",
} }

object! { RichBlockFooter with "type" = "footer" {
    required text = "text",
} }

object! { RichBlockDivider with "type" = "divider" {
} }

object! { RichBlockMathematicalExpression with "type" = "mathematical_expression" {
    required expression = "expression",
} }

object! { RichBlockAnchor with "type" = "anchor" {
    required name = "name",
} }

object! { RichBlockList with "type" = "list" {
    list items = "items",
} }

object! { RichBlockBlockQuotation with "type" = "blockquote" {
    list blocks = "blocks",
    optional credit = "credit",
} }

object! { RichBlockExpandableBlockQuotation with "type" = "expandable_blockquote" {
    required text = "text",
    optional credit = "credit",
} }

object! { RichBlockPullQuotation with "type" = "pullquote" {
    required text = "text",
    optional credit = "credit",
} }

object! { RichBlockCollage with "type" = "collage" {
    list blocks = "blocks",
    optional caption = "caption",
} }

object! { RichBlockSlideshow with "type" = "slideshow" {
    list blocks = "blocks",
    optional caption = "caption",
} }

object! { RichBlockTable with "type" = "table" {
    list cells = "cells",
    flag is_bordered = "is_bordered",
    flag is_striped = "is_striped",
    flag is_compact = "is_compact",
    optional caption = "caption",
} }

object! { RichBlockDetails with "type" = "details" {
    required summary = "summary",
    list blocks = "blocks",
    flag is_open = "is_open",
} }

object! { RichBlockMap with "type" = "map" {
    required location = "location",
    required zoom = "zoom",
    required width = "width",
    required height = "height",
    optional caption = "caption",
} }

object! { RichBlockButtons with "type" = "buttons" {
    list buttons = "buttons",
    optional align = "align",
} }

object! { RichBlockAnimation with "type" = "animation" {
    required animation = "animation",
    flag has_spoiler = "has_spoiler",
    optional caption = "caption",
} }

object! { RichBlockAudio with "type" = "audio" {
    required audio = "audio",
    optional caption = "caption",
} }

object! { RichBlockDocument with "type" = "document" {
    required document = "document",
    optional caption = "caption",
} }

object! { RichBlockPhoto with "type" = "photo" {
    list photo = "photo",
    flag has_spoiler = "has_spoiler",
    optional caption = "caption",
} }

object! { RichBlockVideo with "type" = "video" {
    required video = "video",
    flag has_spoiler = "has_spoiler",
    optional caption = "caption",
} }

object! { RichBlockVoiceNote with "type" = "voice_note" {
    required voice_note = "voice_note",
    optional caption = "caption",
} }

object! { RichBlockThinking with "type" = "thinking" {
    required text = "text",
} }

object! { InputRichBlockListItem {
    list blocks = "blocks",
    flag has_checkbox = "has_checkbox",
    flag is_checked = "is_checked",
    optional value = "value",
    optional kind = "type",
} }

impl Attachments for InputRichBlockListItem {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.blocks.attachments(files);
    }
}

object! { InputRichBlockParagraph with "type" = "paragraph" {
    required text = "text",
} }

object! { InputRichBlockSectionHeading with "type" = "heading" {
    required text = "text",
    required size = "size",
} }

object! { InputRichBlockPreformatted with "type" = "pre" {
    required text = "text",
    optional language = "language",
} }

object! { InputRichBlockFooter with "type" = "footer" {
    required text = "text",
} }

object! { InputRichBlockDivider with "type" = "divider" {
} }

object! { InputRichBlockMathematicalExpression with "type" = "mathematical_expression" {
    required expression = "expression",
} }

object! { InputRichBlockAnchor with "type" = "anchor" {
    required name = "name",
} }

object! { InputRichBlockList with "type" = "list" {
    list items = "items",
} }

impl Attachments for InputRichBlockList {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.items.attachments(files);
    }
}

object! { InputRichBlockBlockQuotation with "type" = "blockquote" {
    list blocks = "blocks",
    optional credit = "credit",
} }

impl Attachments for InputRichBlockBlockQuotation {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.blocks.attachments(files);
    }
}

object! { InputRichBlockExpandableBlockQuotation with "type" = "expandable_blockquote" {
    required text = "text",
    optional credit = "credit",
} }

object! { InputRichBlockPullQuotation with "type" = "pullquote" {
    required text = "text",
    optional credit = "credit",
} }

object! { InputRichBlockCollage with "type" = "collage" {
    list blocks = "blocks",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockCollage {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.blocks.attachments(files);
    }
}

object! { InputRichBlockSlideshow with "type" = "slideshow" {
    list blocks = "blocks",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockSlideshow {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.blocks.attachments(files);
    }
}

object! { InputRichBlockTable with "type" = "table" {
    list cells = "cells",
    flag is_bordered = "is_bordered",
    flag is_striped = "is_striped",
    flag is_compact = "is_compact",
    optional caption = "caption",
} }

object! { InputRichBlockDetails with "type" = "details" {
    required summary = "summary",
    list blocks = "blocks",
    flag is_open = "is_open",
} }

impl Attachments for InputRichBlockDetails {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.blocks.attachments(files);
    }
}

object! { InputRichBlockMap with "type" = "map" {
    required location = "location",
    optional zoom = "zoom",
    optional width = "width",
    optional height = "height",
    optional caption = "caption",
} }

object! { InputRichBlockButtons with "type" = "buttons" {
    list buttons = "buttons",
    optional align = "align",
} }

object! { InputRichBlockAnimation with "type" = "animation" {
    required animation = "animation",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockAnimation {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.animation.attachments(files);
    }
}

object! { InputRichBlockAudio with "type" = "audio" {
    required audio = "audio",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockAudio {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.audio.attachments(files);
    }
}

object! { InputRichBlockDocument with "type" = "document" {
    required document = "document",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockDocument {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.document.attachments(files);
    }
}

object! { InputRichBlockPhoto with "type" = "photo" {
    required photo = "photo",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockPhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.photo.attachments(files);
    }
}

object! { InputRichBlockVideo with "type" = "video" {
    required video = "video",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockVideo {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.video.attachments(files);
    }
}

object! { InputRichBlockVoiceNote with "type" = "voice_note" {
    required voice_note = "voice_note",
    optional caption = "caption",
} }

impl Attachments for InputRichBlockVoiceNote {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.voice_note.attachments(files);
    }
}

object! { InputRichBlockThinking with "type" = "thinking" {
    required text = "text",
} }
