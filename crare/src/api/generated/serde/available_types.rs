//! JSON of the section "available types".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::input_file::Attachments;
use crate::api::{
    AcceptedGiftTypes, Animation, Audio, BackgroundFillFreeformGradient, BackgroundFillGradient,
    BackgroundFillSolid, BackgroundTypeChatTheme, BackgroundTypeFill, BackgroundTypePattern,
    BackgroundTypeWallpaper, Birthdate, BotAccessSettings, BotCommand,
    BotCommandScopeAllChatAdministrators, BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats, BotCommandScopeChat, BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember, BotCommandScopeDefault, BotDescription, BotName,
    BotShortDescription, BotSubscriptionUpdated, BusinessBotRights, BusinessConnection,
    BusinessIntro, BusinessLocation, BusinessMessagesDeleted, BusinessOpeningHours,
    BusinessOpeningHoursInterval, CallbackQuery, Chat, ChatAdministratorRights, ChatBackground,
    ChatBoost, ChatBoostAdded, ChatBoostRemoved, ChatBoostSourceGiftCode, ChatBoostSourceGiveaway,
    ChatBoostSourcePremium, ChatBoostUpdated, ChatFullInfo, ChatInviteLink, ChatJoinRequest,
    ChatLocation, ChatMemberAdministrator, ChatMemberBanned, ChatMemberLeft, ChatMemberMember,
    ChatMemberOwner, ChatMemberRestricted, ChatMemberUpdated, ChatOwnerChanged, ChatOwnerLeft,
    ChatPermissions, ChatPhoto, ChatShared, Checklist, ChecklistTask, ChecklistTasksAdded,
    ChecklistTasksDone, Community, CommunityChatAdded, CommunityChatJoined, CommunityChatRemoved,
    Contact, CopyTextButton, Dice, DirectMessagePriceChanged, DirectMessagesTopic, DisabledButton,
    Document, EphemeralMessageParameters, ExternalReplyInfo, File, ForceReply, ForumTopic,
    ForumTopicClosed, ForumTopicCreated, ForumTopicEdited, ForumTopicReopened,
    GeneralForumTopicHidden, GeneralForumTopicUnhidden, Gift, GiftBackground, GiftInfo, Gifts,
    Giveaway, GiveawayCompleted, GiveawayCreated, GiveawayWinners, InaccessibleMessage,
    InlineKeyboardButton, InlineKeyboardMarkup, InputChecklist, InputChecklistTask, InputFile,
    InputMediaAnimation, InputMediaAudio, InputMediaDocument, InputMediaLink, InputMediaLivePhoto,
    InputMediaLocation, InputMediaPhoto, InputMediaSticker, InputMediaVenue, InputMediaVideo,
    InputMediaVoiceNote, InputPaidMediaLivePhoto, InputPaidMediaPhoto, InputPaidMediaVideo,
    InputPollOption, InputProfilePhotoAnimated, InputProfilePhotoStatic, InputStoryContentPhoto,
    InputStoryContentVideo, KeyboardButton, KeyboardButtonPollType, KeyboardButtonRequestChat,
    KeyboardButtonRequestManagedBot, KeyboardButtonRequestUsers, Link, LinkPreviewOptions,
    LivePhoto, Location, LocationAddress, LoginUrl, ManagedBotCreated, ManagedBotUpdated,
    MenuButtonCommands, MenuButtonDefault, MenuButtonWebApp, Message,
    MessageAutoDeleteTimerChanged, MessageEntity, MessageGenerationStopped, MessageOriginChannel,
    MessageOriginChat, MessageOriginHiddenUser, MessageOriginUser, MessageReactionCountUpdated,
    MessageReactionUpdated, OwnedGiftRegular, OwnedGiftUnique, OwnedGifts, PaidMediaInfo,
    PaidMediaLivePhoto, PaidMediaPhoto, PaidMediaPreview, PaidMediaVideo, PaidMessagePriceChanged,
    PhotoSize, Poll, PollAnswer, PollMedia, PollOption, PollOptionAdded, PollOptionDeleted,
    PreparedInlineMessage, PreparedKeyboardButton, ProximityAlertTriggered, ReactionCount,
    ReactionTypeCustomEmoji, ReactionTypeEmoji, ReactionTypePaid, ReplyKeyboardMarkup,
    ReplyKeyboardRemove, ReplyParameters, ResponseParameters, SentGuestMessage, SentMessageId,
    SentWebAppMessage, SharedUser, StarAmount, Story, StoryArea, StoryAreaPosition,
    StoryAreaTypeLink, StoryAreaTypeLocation, StoryAreaTypeSuggestedReaction,
    StoryAreaTypeUniqueGift, StoryAreaTypeWeather, SuggestedPostApprovalFailed,
    SuggestedPostApproved, SuggestedPostDeclined, SuggestedPostInfo, SuggestedPostPaid,
    SuggestedPostParameters, SuggestedPostPrice, SuggestedPostRefunded,
    SwitchInlineQueryChosenChat, TextQuote, UniqueGift, UniqueGiftBackdrop,
    UniqueGiftBackdropColors, UniqueGiftColors, UniqueGiftInfo, UniqueGiftModel, UniqueGiftSymbol,
    User, UserChatBoosts, UserProfileAudios, UserProfilePhotos, UserRating, UsersShared, Venue,
    Video, VideoChatEnded, VideoChatParticipantsInvited, VideoChatScheduled, VideoChatStarted,
    VideoNote, VideoQuality, Voice, WebAppData, WebAppInfo, WriteAccessAllowed,
};

object! { User {
    required id = "id",
    required is_bot = "is_bot",
    required first_name = "first_name",
    optional last_name = "last_name",
    optional username = "username",
    optional language_code = "language_code",
    flag is_premium = "is_premium",
    flag added_to_attachment_menu = "added_to_attachment_menu",
    optional can_join_groups = "can_join_groups",
    optional can_read_all_group_messages = "can_read_all_group_messages",
    optional supports_guest_queries = "supports_guest_queries",
    optional supports_inline_queries = "supports_inline_queries",
    optional can_connect_to_business = "can_connect_to_business",
    optional has_main_web_app = "has_main_web_app",
    optional has_topics_enabled = "has_topics_enabled",
    optional allows_users_to_create_topics = "allows_users_to_create_topics",
    optional can_manage_bots = "can_manage_bots",
    optional supports_join_request_queries = "supports_join_request_queries",
} }

object! { Chat {
    required id = "id",
    required kind = "type",
    optional title = "title",
    optional username = "username",
    optional first_name = "first_name",
    optional last_name = "last_name",
    flag is_forum = "is_forum",
    flag is_direct_messages = "is_direct_messages",
} }

object! { ChatFullInfo {
    required id = "id",
    required kind = "type",
    optional title = "title",
    optional username = "username",
    optional first_name = "first_name",
    optional last_name = "last_name",
    flag is_forum = "is_forum",
    flag is_direct_messages = "is_direct_messages",
    required accent_color_id = "accent_color_id",
    required max_reaction_count = "max_reaction_count",
    optional photo = "photo",
    optional_list active_usernames = "active_usernames",
    optional birthdate = "birthdate",
    optional business_intro = "business_intro",
    optional business_location = "business_location",
    optional business_opening_hours = "business_opening_hours",
    optional personal_chat = "personal_chat",
    optional parent_chat = "parent_chat",
    optional_list available_reactions = "available_reactions",
    optional background_custom_emoji_id = "background_custom_emoji_id",
    optional profile_accent_color_id = "profile_accent_color_id",
    optional profile_background_custom_emoji_id = "profile_background_custom_emoji_id",
    optional emoji_status_custom_emoji_id = "emoji_status_custom_emoji_id",
    optional emoji_status_expiration_date = "emoji_status_expiration_date",
    optional bio = "bio",
    flag has_private_forwards = "has_private_forwards",
    flag has_restricted_voice_and_video_messages = "has_restricted_voice_and_video_messages",
    flag join_to_send_messages = "join_to_send_messages",
    flag join_by_request = "join_by_request",
    optional description = "description",
    optional invite_link = "invite_link",
    optional pinned_message = "pinned_message",
    optional permissions = "permissions",
    required accepted_gift_types = "accepted_gift_types",
    flag can_send_paid_media = "can_send_paid_media",
    optional_seconds slow_mode_delay = "slow_mode_delay",
    optional unrestrict_boost_count = "unrestrict_boost_count",
    optional_seconds message_auto_delete_time = "message_auto_delete_time",
    flag has_aggressive_anti_spam_enabled = "has_aggressive_anti_spam_enabled",
    flag has_hidden_members = "has_hidden_members",
    flag has_protected_content = "has_protected_content",
    flag has_visible_history = "has_visible_history",
    optional sticker_set_name = "sticker_set_name",
    flag can_set_sticker_set = "can_set_sticker_set",
    optional custom_emoji_sticker_set_name = "custom_emoji_sticker_set_name",
    optional linked_chat_id = "linked_chat_id",
    optional location = "location",
    optional rating = "rating",
    optional first_profile_audio = "first_profile_audio",
    optional unique_gift_colors = "unique_gift_colors",
    optional paid_message_star_count = "paid_message_star_count",
    optional guard_bot = "guard_bot",
    optional community = "community",
} }

object! { Message {
    required message_id = "message_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic = "direct_messages_topic",
    optional from = "from",
    optional sender_chat = "sender_chat",
    optional sender_boost_count = "sender_boost_count",
    optional sender_business_bot = "sender_business_bot",
    optional sender_tag = "sender_tag",
    optional receiver_user = "receiver_user",
    optional ephemeral_message_id = "ephemeral_message_id",
    required date = "date",
    optional guest_query_id = "guest_query_id",
    optional business_connection_id = "business_connection_id",
    required chat = "chat",
    optional forward_origin = "forward_origin",
    flag is_topic_message = "is_topic_message",
    flag is_automatic_forward = "is_automatic_forward",
    optional reply_to_message = "reply_to_message",
    optional external_reply = "external_reply",
    optional quote = "quote",
    optional reply_to_story = "reply_to_story",
    optional reply_to_checklist_task_id = "reply_to_checklist_task_id",
    optional reply_to_poll_option_id = "reply_to_poll_option_id",
    optional via_bot = "via_bot",
    optional guest_bot_caller_user = "guest_bot_caller_user",
    optional guest_bot_caller_chat = "guest_bot_caller_chat",
    optional edit_date = "edit_date",
    flag has_protected_content = "has_protected_content",
    flag is_from_offline = "is_from_offline",
    flag is_paid_post = "is_paid_post",
    optional media_group_id = "media_group_id",
    optional author_signature = "author_signature",
    optional paid_star_count = "paid_star_count",
    optional text = "text",
    optional_list entities = "entities",
    optional link_preview_options = "link_preview_options",
    optional suggested_post_info = "suggested_post_info",
    optional effect_id = "effect_id",
    optional rich_message = "rich_message",
    optional animation = "animation",
    optional audio = "audio",
    optional document = "document",
    optional live_photo = "live_photo",
    optional paid_media = "paid_media",
    optional_list photo = "photo",
    optional sticker = "sticker",
    optional story = "story",
    optional video = "video",
    optional video_note = "video_note",
    optional voice = "voice",
    optional caption = "caption",
    optional_list caption_entities = "caption_entities",
    flag show_caption_above_media = "show_caption_above_media",
    flag has_media_spoiler = "has_media_spoiler",
    optional checklist = "checklist",
    optional contact = "contact",
    optional dice = "dice",
    optional game = "game",
    optional poll = "poll",
    optional venue = "venue",
    optional location = "location",
    optional_list new_chat_members = "new_chat_members",
    optional left_chat_member = "left_chat_member",
    optional chat_owner_left = "chat_owner_left",
    optional chat_owner_changed = "chat_owner_changed",
    optional new_chat_title = "new_chat_title",
    optional_list new_chat_photo = "new_chat_photo",
    flag delete_chat_photo = "delete_chat_photo",
    flag group_chat_created = "group_chat_created",
    flag supergroup_chat_created = "supergroup_chat_created",
    flag channel_chat_created = "channel_chat_created",
    optional message_auto_delete_timer_changed = "message_auto_delete_timer_changed",
    optional migrate_to_chat_id = "migrate_to_chat_id",
    optional migrate_from_chat_id = "migrate_from_chat_id",
    optional pinned_message = "pinned_message",
    optional invoice = "invoice",
    optional successful_payment = "successful_payment",
    optional refunded_payment = "refunded_payment",
    optional users_shared = "users_shared",
    optional chat_shared = "chat_shared",
    optional gift = "gift",
    optional unique_gift = "unique_gift",
    optional gift_upgrade_sent = "gift_upgrade_sent",
    optional connected_website = "connected_website",
    optional write_access_allowed = "write_access_allowed",
    optional passport_data = "passport_data",
    optional proximity_alert_triggered = "proximity_alert_triggered",
    optional boost_added = "boost_added",
    optional chat_background_set = "chat_background_set",
    optional checklist_tasks_done = "checklist_tasks_done",
    optional checklist_tasks_added = "checklist_tasks_added",
    optional community_chat_added = "community_chat_added",
    optional community_chat_joined = "community_chat_joined",
    optional community_chat_removed = "community_chat_removed",
    optional direct_message_price_changed = "direct_message_price_changed",
    optional forum_topic_created = "forum_topic_created",
    optional forum_topic_edited = "forum_topic_edited",
    optional forum_topic_closed = "forum_topic_closed",
    optional forum_topic_reopened = "forum_topic_reopened",
    optional general_forum_topic_hidden = "general_forum_topic_hidden",
    optional general_forum_topic_unhidden = "general_forum_topic_unhidden",
    optional giveaway_created = "giveaway_created",
    optional giveaway = "giveaway",
    optional giveaway_winners = "giveaway_winners",
    optional giveaway_completed = "giveaway_completed",
    optional managed_bot_created = "managed_bot_created",
    optional paid_message_price_changed = "paid_message_price_changed",
    optional poll_option_added = "poll_option_added",
    optional poll_option_deleted = "poll_option_deleted",
    optional suggested_post_approved = "suggested_post_approved",
    optional suggested_post_approval_failed = "suggested_post_approval_failed",
    optional suggested_post_declined = "suggested_post_declined",
    optional suggested_post_paid = "suggested_post_paid",
    optional suggested_post_refunded = "suggested_post_refunded",
    optional video_chat_scheduled = "video_chat_scheduled",
    optional video_chat_started = "video_chat_started",
    optional video_chat_ended = "video_chat_ended",
    optional video_chat_participants_invited = "video_chat_participants_invited",
    optional web_app_data = "web_app_data",
    optional reply_markup = "reply_markup",
} }

object! { SentMessageId {
    required message_id = "message_id",
} }

object! { InaccessibleMessage {
    required chat = "chat",
    required message_id = "message_id",
    required date = "date",
} }

object! { MessageEntity {
    required kind = "type",
    required offset = "offset",
    required length = "length",
    optional url = "url",
    optional user = "user",
    optional language = "language",
    optional custom_emoji_id = "custom_emoji_id",
    optional unix_time = "unix_time",
    optional date_time_format = "date_time_format",
} }

object! { TextQuote {
    required text = "text",
    optional_list entities = "entities",
    required position = "position",
    flag is_manual = "is_manual",
} }

object! { ExternalReplyInfo {
    required origin = "origin",
    optional chat = "chat",
    optional message_id = "message_id",
    optional link_preview_options = "link_preview_options",
    optional animation = "animation",
    optional audio = "audio",
    optional document = "document",
    optional live_photo = "live_photo",
    optional paid_media = "paid_media",
    optional_list photo = "photo",
    optional sticker = "sticker",
    optional story = "story",
    optional video = "video",
    optional video_note = "video_note",
    optional voice = "voice",
    flag has_media_spoiler = "has_media_spoiler",
    optional checklist = "checklist",
    optional contact = "contact",
    optional dice = "dice",
    optional game = "game",
    optional giveaway = "giveaway",
    optional giveaway_winners = "giveaway_winners",
    optional invoice = "invoice",
    optional location = "location",
    optional poll = "poll",
    optional venue = "venue",
} }

object! { ReplyParameters {
    optional message_id = "message_id",
    optional chat_id = "chat_id",
    optional ephemeral_message_id = "ephemeral_message_id",
    optional allow_sending_without_reply = "allow_sending_without_reply",
    optional quote = "quote",
    optional quote_parse_mode = "quote_parse_mode",
    optional_list quote_entities = "quote_entities",
    optional quote_position = "quote_position",
    optional checklist_task_id = "checklist_task_id",
    optional poll_option_id = "poll_option_id",
} }

object! { EphemeralMessageParameters {
    required receiver_user_id = "receiver_user_id",
    optional callback_query_id = "callback_query_id",
    optional replace_callback_query_message = "replace_callback_query_message",
} }

object! { MessageOriginUser with "type" = "user" {
    required date = "date",
    required sender_user = "sender_user",
} }

object! { MessageOriginHiddenUser with "type" = "hidden_user" {
    required date = "date",
    required sender_user_name = "sender_user_name",
} }

object! { MessageOriginChat with "type" = "chat" {
    required date = "date",
    required sender_chat = "sender_chat",
    optional author_signature = "author_signature",
} }

object! { MessageOriginChannel with "type" = "channel" {
    required date = "date",
    required chat = "chat",
    required message_id = "message_id",
    optional author_signature = "author_signature",
} }

object! { PhotoSize {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required width = "width",
    required height = "height",
    optional file_size = "file_size",
} }

object! { Animation {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required width = "width",
    required height = "height",
    seconds duration = "duration",
    optional thumbnail = "thumbnail",
    optional file_name = "file_name",
    optional mime_type = "mime_type",
    optional file_size = "file_size",
} }

object! { Audio {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    seconds duration = "duration",
    optional performer = "performer",
    optional title = "title",
    optional file_name = "file_name",
    optional mime_type = "mime_type",
    optional file_size = "file_size",
    optional thumbnail = "thumbnail",
} }

object! { Document {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    optional thumbnail = "thumbnail",
    optional file_name = "file_name",
    optional mime_type = "mime_type",
    optional file_size = "file_size",
} }

object! { LivePhoto {
    optional_list photo = "photo",
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required width = "width",
    required height = "height",
    seconds duration = "duration",
    optional mime_type = "mime_type",
    optional file_size = "file_size",
} }

object! { Story {
    required chat = "chat",
    required id = "id",
} }

object! { VideoQuality {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required width = "width",
    required height = "height",
    required codec = "codec",
    optional file_size = "file_size",
} }

object! { Video {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required width = "width",
    required height = "height",
    seconds duration = "duration",
    optional thumbnail = "thumbnail",
    optional_list cover = "cover",
    optional_seconds start_timestamp = "start_timestamp",
    optional_list qualities = "qualities",
    optional file_name = "file_name",
    optional mime_type = "mime_type",
    optional file_size = "file_size",
} }

object! { VideoNote {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required length = "length",
    seconds duration = "duration",
    optional thumbnail = "thumbnail",
    optional file_size = "file_size",
} }

object! { Voice {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    seconds duration = "duration",
    optional mime_type = "mime_type",
    optional file_size = "file_size",
} }

object! { PaidMediaInfo {
    required star_count = "star_count",
    list paid_media = "paid_media",
} }

object! { PaidMediaLivePhoto with "type" = "live_photo" {
    required live_photo = "live_photo",
} }

object! { PaidMediaPhoto with "type" = "photo" {
    list photo = "photo",
} }

object! { PaidMediaPreview with "type" = "preview" {
    optional width = "width",
    optional height = "height",
    optional_seconds duration = "duration",
} }

object! { PaidMediaVideo with "type" = "video" {
    required video = "video",
} }

object! { Contact {
    required phone_number = "phone_number",
    required first_name = "first_name",
    optional last_name = "last_name",
    optional user_id = "user_id",
    optional vcard = "vcard",
} }

object! { Dice {
    required emoji = "emoji",
    required value = "value",
} }

object! { Link {
    required url = "url",
} }

object! { PollMedia {
    optional animation = "animation",
    optional audio = "audio",
    optional document = "document",
    optional link = "link",
    optional live_photo = "live_photo",
    optional location = "location",
    optional_list photo = "photo",
    optional sticker = "sticker",
    optional venue = "venue",
    optional video = "video",
} }

object! { PollOption {
    required persistent_id = "persistent_id",
    required text = "text",
    optional_list text_entities = "text_entities",
    optional media = "media",
    required voter_count = "voter_count",
    optional added_by_user = "added_by_user",
    optional added_by_chat = "added_by_chat",
    optional addition_date = "addition_date",
} }

object! { InputPollOption {
    required text = "text",
    optional text_parse_mode = "text_parse_mode",
    optional_list text_entities = "text_entities",
    optional media = "media",
} }

impl Attachments for InputPollOption {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
    }
}

object! { PollAnswer {
    required poll_id = "poll_id",
    optional voter_chat = "voter_chat",
    optional user = "user",
    list option_ids = "option_ids",
    list option_persistent_ids = "option_persistent_ids",
} }

object! { Poll {
    required id = "id",
    required question = "question",
    optional_list question_entities = "question_entities",
    list options = "options",
    required total_voter_count = "total_voter_count",
    required is_closed = "is_closed",
    required is_anonymous = "is_anonymous",
    required kind = "type",
    required allows_multiple_answers = "allows_multiple_answers",
    required allows_revoting = "allows_revoting",
    required members_only = "members_only",
    optional_list country_codes = "country_codes",
    optional_list correct_option_ids = "correct_option_ids",
    optional explanation = "explanation",
    optional_list explanation_entities = "explanation_entities",
    optional explanation_media = "explanation_media",
    optional_seconds open_period = "open_period",
    optional close_date = "close_date",
    optional description = "description",
    optional_list description_entities = "description_entities",
    optional media = "media",
} }

object! { ChecklistTask {
    required id = "id",
    required text = "text",
    optional_list text_entities = "text_entities",
    optional completed_by_user = "completed_by_user",
    optional completed_by_chat = "completed_by_chat",
    optional completion_date = "completion_date",
} }

object! { Checklist {
    required title = "title",
    optional_list title_entities = "title_entities",
    list tasks = "tasks",
    flag others_can_add_tasks = "others_can_add_tasks",
    flag others_can_mark_tasks_as_done = "others_can_mark_tasks_as_done",
} }

object! { InputChecklistTask {
    required id = "id",
    required text = "text",
    optional parse_mode = "parse_mode",
    optional_list text_entities = "text_entities",
} }

object! { InputChecklist {
    required title = "title",
    optional parse_mode = "parse_mode",
    optional_list title_entities = "title_entities",
    list tasks = "tasks",
    optional others_can_add_tasks = "others_can_add_tasks",
    optional others_can_mark_tasks_as_done = "others_can_mark_tasks_as_done",
} }

object! { Location {
    required latitude = "latitude",
    required longitude = "longitude",
    optional horizontal_accuracy = "horizontal_accuracy",
    optional_seconds live_period = "live_period",
    optional heading = "heading",
    optional proximity_alert_radius = "proximity_alert_radius",
} }

object! { Venue {
    required location = "location",
    required title = "title",
    required address = "address",
    optional foursquare_id = "foursquare_id",
    optional foursquare_type = "foursquare_type",
    optional google_place_id = "google_place_id",
    optional google_place_type = "google_place_type",
} }

object! { WebAppData {
    required data = "data",
    required button_text = "button_text",
} }

object! { ProximityAlertTriggered {
    required traveler = "traveler",
    required watcher = "watcher",
    required distance = "distance",
} }

object! { MessageAutoDeleteTimerChanged {
    seconds message_auto_delete_time = "message_auto_delete_time",
} }

object! { ManagedBotCreated {
    required bot = "bot",
} }

object! { ManagedBotUpdated {
    required user = "user",
    required bot = "bot",
} }

object! { BotSubscriptionUpdated {
    required user = "user",
    required invoice_payload = "invoice_payload",
    required state = "state",
} }

object! { MessageGenerationStopped {
    required chat = "chat",
    optional message_thread_id = "message_thread_id",
    required draft_id = "draft_id",
} }

object! { PollOptionAdded {
    optional poll_message = "poll_message",
    required option_persistent_id = "option_persistent_id",
    required option_text = "option_text",
    optional_list option_text_entities = "option_text_entities",
} }

object! { PollOptionDeleted {
    optional poll_message = "poll_message",
    required option_persistent_id = "option_persistent_id",
    required option_text = "option_text",
    optional_list option_text_entities = "option_text_entities",
} }

object! { ChatBoostAdded {
    required boost_count = "boost_count",
} }

object! { BackgroundFillSolid with "type" = "solid" {
    required color = "color",
} }

object! { BackgroundFillGradient with "type" = "gradient" {
    required top_color = "top_color",
    required bottom_color = "bottom_color",
    required rotation_angle = "rotation_angle",
} }

object! { BackgroundFillFreeformGradient with "type" = "freeform_gradient" {
    list colors = "colors",
} }

object! { BackgroundTypeFill with "type" = "fill" {
    required fill = "fill",
    required dark_theme_dimming = "dark_theme_dimming",
} }

object! { BackgroundTypeWallpaper with "type" = "wallpaper" {
    required document = "document",
    required dark_theme_dimming = "dark_theme_dimming",
    flag is_blurred = "is_blurred",
    flag is_moving = "is_moving",
} }

object! { BackgroundTypePattern with "type" = "pattern" {
    required document = "document",
    required fill = "fill",
    required intensity = "intensity",
    flag is_inverted = "is_inverted",
    flag is_moving = "is_moving",
} }

object! { BackgroundTypeChatTheme with "type" = "chat_theme" {
    required theme_name = "theme_name",
} }

object! { ChatBackground {
    required kind = "type",
} }

object! { ChecklistTasksDone {
    optional checklist_message = "checklist_message",
    optional_list marked_as_done_task_ids = "marked_as_done_task_ids",
    optional_list marked_as_not_done_task_ids = "marked_as_not_done_task_ids",
} }

object! { ChecklistTasksAdded {
    optional checklist_message = "checklist_message",
    list tasks = "tasks",
} }

object! { CommunityChatAdded {
    required community = "community",
} }

object! { CommunityChatJoined {
    required community = "community",
} }

object! { CommunityChatRemoved {
} }

object! { ForumTopicCreated {
    required name = "name",
    required icon_color = "icon_color",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
    flag is_name_implicit = "is_name_implicit",
} }

object! { ForumTopicClosed {
} }

object! { ForumTopicEdited {
    optional name = "name",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
} }

object! { ForumTopicReopened {
} }

object! { GeneralForumTopicHidden {
} }

object! { GeneralForumTopicUnhidden {
} }

object! { SharedUser {
    required user_id = "user_id",
    optional first_name = "first_name",
    optional last_name = "last_name",
    optional username = "username",
    optional_list photo = "photo",
} }

object! { UsersShared {
    required request_id = "request_id",
    list users = "users",
} }

object! { ChatShared {
    required request_id = "request_id",
    required chat_id = "chat_id",
    optional title = "title",
    optional username = "username",
    optional_list photo = "photo",
} }

object! { WriteAccessAllowed {
    optional from_request = "from_request",
    optional web_app_name = "web_app_name",
    optional from_attachment_menu = "from_attachment_menu",
} }

object! { VideoChatScheduled {
    required start_date = "start_date",
} }

object! { VideoChatStarted {
} }

object! { VideoChatEnded {
    seconds duration = "duration",
} }

object! { VideoChatParticipantsInvited {
    list users = "users",
} }

object! { PaidMessagePriceChanged {
    required paid_message_star_count = "paid_message_star_count",
} }

object! { DirectMessagePriceChanged {
    required are_direct_messages_enabled = "are_direct_messages_enabled",
    optional direct_message_star_count = "direct_message_star_count",
} }

object! { SuggestedPostApproved {
    optional suggested_post_message = "suggested_post_message",
    optional price = "price",
    required send_date = "send_date",
} }

object! { SuggestedPostApprovalFailed {
    optional suggested_post_message = "suggested_post_message",
    required price = "price",
} }

object! { SuggestedPostDeclined {
    optional suggested_post_message = "suggested_post_message",
    optional comment = "comment",
} }

object! { SuggestedPostPaid {
    optional suggested_post_message = "suggested_post_message",
    required currency = "currency",
    optional amount = "amount",
    optional star_amount = "star_amount",
} }

object! { SuggestedPostRefunded {
    optional suggested_post_message = "suggested_post_message",
    required reason = "reason",
} }

object! { GiveawayCreated {
    optional prize_star_count = "prize_star_count",
} }

object! { Giveaway {
    list chats = "chats",
    required winners_selection_date = "winners_selection_date",
    required winner_count = "winner_count",
    flag only_new_members = "only_new_members",
    flag has_public_winners = "has_public_winners",
    optional prize_description = "prize_description",
    optional_list country_codes = "country_codes",
    optional prize_star_count = "prize_star_count",
    optional premium_subscription_month_count = "premium_subscription_month_count",
} }

object! { GiveawayWinners {
    required chat = "chat",
    required giveaway_message_id = "giveaway_message_id",
    required winners_selection_date = "winners_selection_date",
    required winner_count = "winner_count",
    list winners = "winners",
    optional additional_chat_count = "additional_chat_count",
    optional prize_star_count = "prize_star_count",
    optional premium_subscription_month_count = "premium_subscription_month_count",
    optional unclaimed_prize_count = "unclaimed_prize_count",
    flag only_new_members = "only_new_members",
    flag was_refunded = "was_refunded",
    optional prize_description = "prize_description",
} }

object! { GiveawayCompleted {
    required winner_count = "winner_count",
    optional unclaimed_prize_count = "unclaimed_prize_count",
    optional giveaway_message = "giveaway_message",
    flag is_star_giveaway = "is_star_giveaway",
} }

object! { LinkPreviewOptions {
    optional is_disabled = "is_disabled",
    optional url = "url",
    optional prefer_small_media = "prefer_small_media",
    optional prefer_large_media = "prefer_large_media",
    optional show_above_text = "show_above_text",
} }

object! { SuggestedPostPrice {
    required currency = "currency",
    required amount = "amount",
} }

object! { SuggestedPostInfo {
    required state = "state",
    optional price = "price",
    optional send_date = "send_date",
} }

object! { SuggestedPostParameters {
    optional price = "price",
    optional send_date = "send_date",
} }

object! { DirectMessagesTopic {
    required topic_id = "topic_id",
    optional user = "user",
} }

object! { UserProfilePhotos {
    required total_count = "total_count",
    list photos = "photos",
} }

object! { UserProfileAudios {
    required total_count = "total_count",
    list audios = "audios",
} }

object! { File {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    optional file_size = "file_size",
    optional file_path = "file_path",
} }

object! { WebAppInfo {
    required url = "url",
} }

object! { ReplyKeyboardMarkup {
    list keyboard = "keyboard",
    optional is_persistent = "is_persistent",
    optional resize_keyboard = "resize_keyboard",
    optional one_time_keyboard = "one_time_keyboard",
    optional input_field_placeholder = "input_field_placeholder",
    optional selective = "selective",
    optional force_reply = "force_reply",
} }

object! { KeyboardButton {
    required text = "text",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
    optional style = "style",
    optional request_users = "request_users",
    optional request_chat = "request_chat",
    optional request_managed_bot = "request_managed_bot",
    optional request_contact = "request_contact",
    optional request_location = "request_location",
    optional request_poll = "request_poll",
    optional web_app = "web_app",
} }

object! { KeyboardButtonRequestUsers {
    required request_id = "request_id",
    optional user_is_bot = "user_is_bot",
    optional user_is_premium = "user_is_premium",
    optional max_quantity = "max_quantity",
    optional request_name = "request_name",
    optional request_username = "request_username",
    optional request_photo = "request_photo",
} }

object! { KeyboardButtonRequestChat {
    required request_id = "request_id",
    required chat_is_channel = "chat_is_channel",
    optional chat_is_forum = "chat_is_forum",
    optional chat_has_username = "chat_has_username",
    optional chat_is_created = "chat_is_created",
    optional user_administrator_rights = "user_administrator_rights",
    optional bot_administrator_rights = "bot_administrator_rights",
    optional bot_is_member = "bot_is_member",
    optional request_title = "request_title",
    optional request_username = "request_username",
    optional request_photo = "request_photo",
} }

object! { KeyboardButtonRequestManagedBot {
    required request_id = "request_id",
    optional suggested_name = "suggested_name",
    optional suggested_username = "suggested_username",
} }

object! { KeyboardButtonPollType {
    optional kind = "type",
} }

object! { ReplyKeyboardRemove {
    required remove_keyboard = "remove_keyboard",
    optional selective = "selective",
} }

object! { InlineKeyboardMarkup {
    list inline_keyboard = "inline_keyboard",
    optional force_reply = "force_reply",
} }

object! { InlineKeyboardButton {
    required text = "text",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
    optional style = "style",
    optional url = "url",
    optional callback_data = "callback_data",
    optional web_app = "web_app",
    optional login_url = "login_url",
    optional switch_inline_query = "switch_inline_query",
    optional switch_inline_query_current_chat = "switch_inline_query_current_chat",
    optional switch_inline_query_chosen_chat = "switch_inline_query_chosen_chat",
    optional copy_text = "copy_text",
    optional callback_game = "callback_game",
    optional pay = "pay",
    optional disabled = "disabled",
} }

object! { LoginUrl {
    required url = "url",
    optional forward_text = "forward_text",
    optional bot_username = "bot_username",
    optional request_write_access = "request_write_access",
} }

object! { SwitchInlineQueryChosenChat {
    optional query = "query",
    optional allow_user_chats = "allow_user_chats",
    optional allow_bot_chats = "allow_bot_chats",
    optional allow_group_chats = "allow_group_chats",
    optional allow_channel_chats = "allow_channel_chats",
} }

object! { CopyTextButton {
    required text = "text",
} }

object! { DisabledButton {
} }

object! { CallbackQuery {
    required id = "id",
    required from = "from",
    optional message = "message",
    optional inline_message_id = "inline_message_id",
    required chat_instance = "chat_instance",
    optional data = "data",
    optional game_short_name = "game_short_name",
} }

object! { ForceReply {
    required force_reply = "force_reply",
    optional input_field_placeholder = "input_field_placeholder",
    optional selective = "selective",
} }

object! { Community {
    required id = "id",
    required name = "name",
} }

object! { ChatPhoto {
    required small_file_id = "small_file_id",
    required small_file_unique_id = "small_file_unique_id",
    required big_file_id = "big_file_id",
    required big_file_unique_id = "big_file_unique_id",
} }

object! { ChatInviteLink {
    required invite_link = "invite_link",
    required creator = "creator",
    required creates_join_request = "creates_join_request",
    required is_primary = "is_primary",
    required is_revoked = "is_revoked",
    optional name = "name",
    optional expire_date = "expire_date",
    optional member_limit = "member_limit",
    optional pending_join_request_count = "pending_join_request_count",
    optional_seconds subscription_period = "subscription_period",
    optional subscription_price = "subscription_price",
} }

object! { ChatAdministratorRights {
    required is_anonymous = "is_anonymous",
    required can_manage_chat = "can_manage_chat",
    required can_delete_messages = "can_delete_messages",
    required can_manage_video_chats = "can_manage_video_chats",
    required can_restrict_members = "can_restrict_members",
    required can_promote_members = "can_promote_members",
    required can_change_info = "can_change_info",
    required can_invite_users = "can_invite_users",
    required can_post_stories = "can_post_stories",
    required can_edit_stories = "can_edit_stories",
    required can_delete_stories = "can_delete_stories",
    optional can_post_messages = "can_post_messages",
    optional can_edit_messages = "can_edit_messages",
    optional can_pin_messages = "can_pin_messages",
    optional can_manage_topics = "can_manage_topics",
    optional can_manage_direct_messages = "can_manage_direct_messages",
    optional can_manage_tags = "can_manage_tags",
    required can_send_welcome_messages = "can_send_welcome_messages",
} }

object! { ChatMemberUpdated {
    required chat = "chat",
    required from = "from",
    required date = "date",
    required old_chat_member = "old_chat_member",
    required new_chat_member = "new_chat_member",
    optional invite_link = "invite_link",
    optional via_join_request = "via_join_request",
    optional via_chat_folder_invite_link = "via_chat_folder_invite_link",
} }

object! { ChatMemberOwner with "status" = "creator" {
    required user = "user",
    required is_anonymous = "is_anonymous",
    optional custom_title = "custom_title",
} }

object! { ChatMemberAdministrator with "status" = "administrator" {
    required user = "user",
    required can_be_edited = "can_be_edited",
    required is_anonymous = "is_anonymous",
    required can_manage_chat = "can_manage_chat",
    required can_delete_messages = "can_delete_messages",
    required can_manage_video_chats = "can_manage_video_chats",
    required can_restrict_members = "can_restrict_members",
    required can_promote_members = "can_promote_members",
    required can_change_info = "can_change_info",
    required can_invite_users = "can_invite_users",
    required can_post_stories = "can_post_stories",
    required can_edit_stories = "can_edit_stories",
    required can_delete_stories = "can_delete_stories",
    optional can_post_messages = "can_post_messages",
    optional can_edit_messages = "can_edit_messages",
    optional can_pin_messages = "can_pin_messages",
    optional can_manage_topics = "can_manage_topics",
    optional can_manage_direct_messages = "can_manage_direct_messages",
    optional can_manage_tags = "can_manage_tags",
    required can_send_welcome_messages = "can_send_welcome_messages",
    optional custom_title = "custom_title",
} }

object! { ChatMemberMember with "status" = "member" {
    optional tag = "tag",
    required user = "user",
    optional until_date = "until_date",
} }

object! { ChatMemberRestricted with "status" = "restricted" {
    optional tag = "tag",
    required user = "user",
    required is_member = "is_member",
    required can_send_messages = "can_send_messages",
    required can_send_audios = "can_send_audios",
    required can_send_documents = "can_send_documents",
    required can_send_photos = "can_send_photos",
    required can_send_videos = "can_send_videos",
    required can_send_video_notes = "can_send_video_notes",
    required can_send_voice_notes = "can_send_voice_notes",
    required can_send_polls = "can_send_polls",
    required can_send_other_messages = "can_send_other_messages",
    required can_add_web_page_previews = "can_add_web_page_previews",
    required can_react_to_messages = "can_react_to_messages",
    required can_edit_tag = "can_edit_tag",
    required can_change_info = "can_change_info",
    required can_invite_users = "can_invite_users",
    required can_pin_messages = "can_pin_messages",
    required can_manage_topics = "can_manage_topics",
    required until_date = "until_date",
} }

object! { ChatMemberLeft with "status" = "left" {
    required user = "user",
} }

object! { ChatMemberBanned with "status" = "kicked" {
    required user = "user",
    required until_date = "until_date",
} }

object! { ChatJoinRequest {
    required chat = "chat",
    required from = "from",
    required user_chat_id = "user_chat_id",
    required date = "date",
    optional bio = "bio",
    optional invite_link = "invite_link",
    optional query_id = "query_id",
} }

object! { ChatPermissions {
    optional can_send_messages = "can_send_messages",
    optional can_send_audios = "can_send_audios",
    optional can_send_documents = "can_send_documents",
    optional can_send_photos = "can_send_photos",
    optional can_send_videos = "can_send_videos",
    optional can_send_video_notes = "can_send_video_notes",
    optional can_send_voice_notes = "can_send_voice_notes",
    optional can_send_polls = "can_send_polls",
    optional can_send_other_messages = "can_send_other_messages",
    optional can_add_web_page_previews = "can_add_web_page_previews",
    optional can_react_to_messages = "can_react_to_messages",
    optional can_edit_tag = "can_edit_tag",
    optional can_change_info = "can_change_info",
    optional can_invite_users = "can_invite_users",
    optional can_pin_messages = "can_pin_messages",
    optional can_manage_topics = "can_manage_topics",
} }

object! { Birthdate {
    required day = "day",
    required month = "month",
    optional year = "year",
} }

object! { BusinessIntro {
    optional title = "title",
    optional message = "message",
    optional sticker = "sticker",
} }

object! { BusinessLocation {
    required address = "address",
    optional location = "location",
} }

object! { BusinessOpeningHoursInterval {
    required opening_minute = "opening_minute",
    required closing_minute = "closing_minute",
} }

object! { BusinessOpeningHours {
    required time_zone_name = "time_zone_name",
    list opening_hours = "opening_hours",
} }

object! { UserRating {
    required level = "level",
    required rating = "rating",
    required current_level_rating = "current_level_rating",
    optional next_level_rating = "next_level_rating",
} }

object! { StoryAreaPosition {
    required x_percentage = "x_percentage",
    required y_percentage = "y_percentage",
    required width_percentage = "width_percentage",
    required height_percentage = "height_percentage",
    required rotation_angle = "rotation_angle",
    required corner_radius_percentage = "corner_radius_percentage",
} }

object! { LocationAddress {
    required country_code = "country_code",
    optional state = "state",
    optional city = "city",
    optional street = "street",
} }

object! { StoryAreaTypeLocation with "type" = "location" {
    required latitude = "latitude",
    required longitude = "longitude",
    optional address = "address",
} }

object! { StoryAreaTypeSuggestedReaction with "type" = "suggested_reaction" {
    required reaction_type = "reaction_type",
    optional is_dark = "is_dark",
    optional is_flipped = "is_flipped",
} }

object! { StoryAreaTypeLink with "type" = "link" {
    required url = "url",
} }

object! { StoryAreaTypeWeather with "type" = "weather" {
    required temperature = "temperature",
    required emoji = "emoji",
    required background_color = "background_color",
} }

object! { StoryAreaTypeUniqueGift with "type" = "unique_gift" {
    required name = "name",
} }

object! { StoryArea {
    required position = "position",
    required kind = "type",
} }

object! { ChatLocation {
    required location = "location",
    required address = "address",
} }

object! { ReactionTypeEmoji with "type" = "emoji" {
    required emoji = "emoji",
} }

object! { ReactionTypeCustomEmoji with "type" = "custom_emoji" {
    required custom_emoji_id = "custom_emoji_id",
} }

object! { ReactionTypePaid with "type" = "paid" {
} }

object! { ReactionCount {
    required kind = "type",
    required total_count = "total_count",
} }

object! { MessageReactionUpdated {
    required chat = "chat",
    required message_id = "message_id",
    optional user = "user",
    optional actor_chat = "actor_chat",
    required date = "date",
    list old_reaction = "old_reaction",
    list new_reaction = "new_reaction",
} }

object! { MessageReactionCountUpdated {
    required chat = "chat",
    required message_id = "message_id",
    required date = "date",
    list reactions = "reactions",
} }

object! { ForumTopic {
    required message_thread_id = "message_thread_id",
    required name = "name",
    required icon_color = "icon_color",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
    flag is_name_implicit = "is_name_implicit",
} }

object! { GiftBackground {
    required center_color = "center_color",
    required edge_color = "edge_color",
    required text_color = "text_color",
} }

object! { Gift {
    required id = "id",
    required sticker = "sticker",
    required star_count = "star_count",
    optional upgrade_star_count = "upgrade_star_count",
    flag is_premium = "is_premium",
    flag has_colors = "has_colors",
    optional total_count = "total_count",
    optional remaining_count = "remaining_count",
    optional personal_total_count = "personal_total_count",
    optional personal_remaining_count = "personal_remaining_count",
    optional background = "background",
    optional unique_gift_variant_count = "unique_gift_variant_count",
    optional publisher_chat = "publisher_chat",
} }

object! { Gifts {
    list gifts = "gifts",
} }

object! { UniqueGiftModel {
    required name = "name",
    required sticker = "sticker",
    required rarity_per_mille = "rarity_per_mille",
    optional rarity = "rarity",
} }

object! { UniqueGiftSymbol {
    required name = "name",
    required sticker = "sticker",
    required rarity_per_mille = "rarity_per_mille",
} }

object! { UniqueGiftBackdropColors {
    required center_color = "center_color",
    required edge_color = "edge_color",
    required symbol_color = "symbol_color",
    required text_color = "text_color",
} }

object! { UniqueGiftBackdrop {
    required name = "name",
    required colors = "colors",
    required rarity_per_mille = "rarity_per_mille",
} }

object! { UniqueGiftColors {
    required model_custom_emoji_id = "model_custom_emoji_id",
    required symbol_custom_emoji_id = "symbol_custom_emoji_id",
    required light_theme_main_color = "light_theme_main_color",
    list light_theme_other_colors = "light_theme_other_colors",
    required dark_theme_main_color = "dark_theme_main_color",
    list dark_theme_other_colors = "dark_theme_other_colors",
} }

object! { UniqueGift {
    required gift_id = "gift_id",
    required base_name = "base_name",
    required name = "name",
    required number = "number",
    required model = "model",
    required symbol = "symbol",
    required backdrop = "backdrop",
    flag is_premium = "is_premium",
    flag is_burned = "is_burned",
    flag is_from_blockchain = "is_from_blockchain",
    optional colors = "colors",
    optional publisher_chat = "publisher_chat",
} }

object! { GiftInfo {
    required gift = "gift",
    optional owned_gift_id = "owned_gift_id",
    optional convert_star_count = "convert_star_count",
    optional prepaid_upgrade_star_count = "prepaid_upgrade_star_count",
    flag is_upgrade_separate = "is_upgrade_separate",
    flag can_be_upgraded = "can_be_upgraded",
    optional text = "text",
    optional_list entities = "entities",
    flag is_private = "is_private",
    optional unique_gift_number = "unique_gift_number",
} }

object! { UniqueGiftInfo {
    required gift = "gift",
    required origin = "origin",
    optional text = "text",
    optional_list entities = "entities",
    flag is_private = "is_private",
    optional last_resale_currency = "last_resale_currency",
    optional last_resale_amount = "last_resale_amount",
    optional owned_gift_id = "owned_gift_id",
    optional transfer_star_count = "transfer_star_count",
    optional next_transfer_date = "next_transfer_date",
} }

object! { OwnedGiftRegular with "type" = "regular" {
    required gift = "gift",
    optional owned_gift_id = "owned_gift_id",
    optional sender_user = "sender_user",
    required send_date = "send_date",
    optional text = "text",
    optional_list entities = "entities",
    flag is_private = "is_private",
    flag is_saved = "is_saved",
    flag can_be_upgraded = "can_be_upgraded",
    flag was_refunded = "was_refunded",
    optional convert_star_count = "convert_star_count",
    optional prepaid_upgrade_star_count = "prepaid_upgrade_star_count",
    flag is_upgrade_separate = "is_upgrade_separate",
    optional unique_gift_number = "unique_gift_number",
} }

object! { OwnedGiftUnique with "type" = "unique" {
    required gift = "gift",
    optional owned_gift_id = "owned_gift_id",
    optional sender_user = "sender_user",
    required send_date = "send_date",
    flag is_saved = "is_saved",
    flag can_be_transferred = "can_be_transferred",
    optional transfer_star_count = "transfer_star_count",
    optional next_transfer_date = "next_transfer_date",
} }

object! { OwnedGifts {
    required total_count = "total_count",
    list gifts = "gifts",
    optional next_offset = "next_offset",
} }

object! { BotAccessSettings {
    required is_access_restricted = "is_access_restricted",
    optional_list added_users = "added_users",
} }

object! { AcceptedGiftTypes {
    required unlimited_gifts = "unlimited_gifts",
    required limited_gifts = "limited_gifts",
    required unique_gifts = "unique_gifts",
    required premium_subscription = "premium_subscription",
    required gifts_from_channels = "gifts_from_channels",
} }

object! { StarAmount {
    required amount = "amount",
    optional nanostar_amount = "nanostar_amount",
} }

object! { BotCommand {
    required command = "command",
    required description = "description",
    optional is_ephemeral = "is_ephemeral",
} }

object! { BotCommandScopeDefault with "type" = "default" {
} }

object! { BotCommandScopeAllPrivateChats with "type" = "all_private_chats" {
} }

object! { BotCommandScopeAllGroupChats with "type" = "all_group_chats" {
} }

object! { BotCommandScopeAllChatAdministrators with "type" = "all_chat_administrators" {
} }

object! { BotCommandScopeChat with "type" = "chat" {
    required chat_id = "chat_id",
} }

object! { BotCommandScopeChatAdministrators with "type" = "chat_administrators" {
    required chat_id = "chat_id",
} }

object! { BotCommandScopeChatMember with "type" = "chat_member" {
    required chat_id = "chat_id",
    required user_id = "user_id",
} }

object! { BotName {
    required name = "name",
} }

object! { BotDescription {
    required description = "description",
} }

object! { BotShortDescription {
    required short_description = "short_description",
} }

object! { MenuButtonCommands with "type" = "commands" {
} }

object! { MenuButtonWebApp with "type" = "web_app" {
    required text = "text",
    required web_app = "web_app",
} }

object! { MenuButtonDefault with "type" = "default" {
} }

object! { ChatBoostSourcePremium with "source" = "premium" {
    required user = "user",
} }

object! { ChatBoostSourceGiftCode with "source" = "gift_code" {
    required user = "user",
} }

object! { ChatBoostSourceGiveaway with "source" = "giveaway" {
    required giveaway_message_id = "giveaway_message_id",
    optional user = "user",
    optional prize_star_count = "prize_star_count",
    flag is_unclaimed = "is_unclaimed",
} }

object! { ChatBoost {
    required boost_id = "boost_id",
    required add_date = "add_date",
    required expiration_date = "expiration_date",
    required source = "source",
} }

object! { ChatBoostUpdated {
    required chat = "chat",
    required boost = "boost",
} }

object! { ChatBoostRemoved {
    required chat = "chat",
    required boost_id = "boost_id",
    required remove_date = "remove_date",
    required source = "source",
} }

object! { ChatOwnerLeft {
    optional new_owner = "new_owner",
} }

object! { ChatOwnerChanged {
    required new_owner = "new_owner",
} }

object! { UserChatBoosts {
    list boosts = "boosts",
} }

object! { BusinessBotRights {
    flag can_reply = "can_reply",
    flag can_read_messages = "can_read_messages",
    flag can_delete_sent_messages = "can_delete_sent_messages",
    flag can_delete_all_messages = "can_delete_all_messages",
    flag can_edit_name = "can_edit_name",
    flag can_edit_bio = "can_edit_bio",
    flag can_edit_profile_photo = "can_edit_profile_photo",
    flag can_edit_username = "can_edit_username",
    flag can_change_gift_settings = "can_change_gift_settings",
    flag can_view_gifts_and_stars = "can_view_gifts_and_stars",
    flag can_convert_gifts_to_stars = "can_convert_gifts_to_stars",
    flag can_transfer_and_upgrade_gifts = "can_transfer_and_upgrade_gifts",
    flag can_transfer_stars = "can_transfer_stars",
    flag can_manage_stories = "can_manage_stories",
} }

object! { BusinessConnection {
    required id = "id",
    required user = "user",
    required user_chat_id = "user_chat_id",
    required date = "date",
    optional rights = "rights",
    required is_enabled = "is_enabled",
} }

object! { BusinessMessagesDeleted {
    required business_connection_id = "business_connection_id",
    required chat = "chat",
    list message_ids = "message_ids",
} }

object! { SentWebAppMessage {
    optional inline_message_id = "inline_message_id",
} }

object! { SentGuestMessage {
    required inline_message_id = "inline_message_id",
} }

object! { PreparedInlineMessage {
    required id = "id",
    required expiration_date = "expiration_date",
} }

object! { PreparedKeyboardButton {
    required id = "id",
} }

object! { ResponseParameters {
    optional migrate_to_chat_id = "migrate_to_chat_id",
    optional_seconds retry_after = "retry_after",
} }

object! { InputMediaAnimation with "type" = "animation" {
    required media = "media",
    optional thumbnail = "thumbnail",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional width = "width",
    optional height = "height",
    optional_seconds duration = "duration",
    optional has_spoiler = "has_spoiler",
} }

impl Attachments for InputMediaAnimation {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.thumbnail.attachments(files);
    }
}

object! { InputMediaAudio with "type" = "audio" {
    required media = "media",
    optional thumbnail = "thumbnail",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_seconds duration = "duration",
    optional performer = "performer",
    optional title = "title",
} }

impl Attachments for InputMediaAudio {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.thumbnail.attachments(files);
    }
}

object! { InputMediaDocument with "type" = "document" {
    required media = "media",
    optional thumbnail = "thumbnail",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional disable_content_type_detection = "disable_content_type_detection",
} }

impl Attachments for InputMediaDocument {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.thumbnail.attachments(files);
    }
}

object! { InputMediaLink with "type" = "link" {
    required url = "url",
} }

object! { InputMediaLivePhoto with "type" = "live_photo" {
    required media = "media",
    required photo = "photo",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional has_spoiler = "has_spoiler",
} }

impl Attachments for InputMediaLivePhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.photo.attachments(files);
    }
}

object! { InputMediaLocation with "type" = "location" {
    required latitude = "latitude",
    required longitude = "longitude",
    optional horizontal_accuracy = "horizontal_accuracy",
} }

object! { InputMediaPhoto with "type" = "photo" {
    required media = "media",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional has_spoiler = "has_spoiler",
} }

impl Attachments for InputMediaPhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
    }
}

object! { InputMediaSticker with "type" = "sticker" {
    required media = "media",
    optional emoji = "emoji",
} }

impl Attachments for InputMediaSticker {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
    }
}

object! { InputMediaVenue with "type" = "venue" {
    required latitude = "latitude",
    required longitude = "longitude",
    required title = "title",
    required address = "address",
    optional foursquare_id = "foursquare_id",
    optional foursquare_type = "foursquare_type",
    optional google_place_id = "google_place_id",
    optional google_place_type = "google_place_type",
} }

object! { InputMediaVideo with "type" = "video" {
    required media = "media",
    optional thumbnail = "thumbnail",
    optional cover = "cover",
    optional_seconds start_timestamp = "start_timestamp",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional width = "width",
    optional height = "height",
    optional_seconds duration = "duration",
    optional supports_streaming = "supports_streaming",
    optional has_spoiler = "has_spoiler",
} }

impl Attachments for InputMediaVideo {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.thumbnail.attachments(files);
        self.cover.attachments(files);
    }
}

object! { InputMediaVoiceNote with "type" = "voice_note" {
    required media = "media",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_seconds duration = "duration",
} }

impl Attachments for InputMediaVoiceNote {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
    }
}

object! { InputPaidMediaLivePhoto with "type" = "live_photo" {
    required media = "media",
    required photo = "photo",
} }

impl Attachments for InputPaidMediaLivePhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.photo.attachments(files);
    }
}

object! { InputPaidMediaPhoto with "type" = "photo" {
    required media = "media",
} }

impl Attachments for InputPaidMediaPhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
    }
}

object! { InputPaidMediaVideo with "type" = "video" {
    required media = "media",
    optional thumbnail = "thumbnail",
    optional cover = "cover",
    optional_seconds start_timestamp = "start_timestamp",
    optional width = "width",
    optional height = "height",
    optional_seconds duration = "duration",
    optional supports_streaming = "supports_streaming",
} }

impl Attachments for InputPaidMediaVideo {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.media.attachments(files);
        self.thumbnail.attachments(files);
        self.cover.attachments(files);
    }
}

object! { InputProfilePhotoStatic with "type" = "static" {
    required photo = "photo",
} }

impl Attachments for InputProfilePhotoStatic {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.photo.attachments(files);
    }
}

object! { InputProfilePhotoAnimated with "type" = "animated" {
    required animation = "animation",
    optional_float_seconds main_frame_timestamp = "main_frame_timestamp",
} }

impl Attachments for InputProfilePhotoAnimated {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.animation.attachments(files);
    }
}

object! { InputStoryContentPhoto with "type" = "photo" {
    required photo = "photo",
} }

impl Attachments for InputStoryContentPhoto {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.photo.attachments(files);
    }
}

object! { InputStoryContentVideo with "type" = "video" {
    required video = "video",
    optional_float_seconds duration = "duration",
    optional_float_seconds cover_frame_timestamp = "cover_frame_timestamp",
    optional is_animation = "is_animation",
} }

impl Attachments for InputStoryContentVideo {
    fn attachments<'a>(&'a self, files: &mut Vec<&'a InputFile>) {
        self.video.attachments(files);
    }
}
